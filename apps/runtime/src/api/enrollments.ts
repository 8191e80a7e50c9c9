import type { Enrollment } from '@waymark/core/engine';
import { unsafePath } from '@waymark/core/journey';
import type { JsonObject, Plan } from '@waymark/core/plan';
import { Scenario, type ScenarioHappening } from '@waymark/core/scenario';
import type { Continuation, Decision, TraceRow } from '@waymark/core/simulator';
import { z } from 'zod';
import type { Doubt } from '../deliveries/known-of-doubt.ts';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A customer as lists name them. `id` is the outside id. */
export interface CustomerLabel {
  id: string;
  name: string;
}

/** One enrollment in a list. Instants are ISO 8601 in UTC. */
export interface EnrollmentSummary {
  id: string;
  workflowId: string;
  customer: CustomerLabel;
  version: number;
  state: 'open' | 'ended';
  reason?: string;
  node?: string;
  nodeName?: string;
  since?: string;
  until?: string;
  enrolledAt: string;
  /** The execution in the Temporal UI. */
  temporalUrl: string;
}

/** What happened to one enrollment, with the document of its version. */
export interface EnrollmentTrace {
  id: string;
  journey: string;
  version: number;
  document: JsonObject;
  customer: CustomerLabel;
  trace: TraceRow[];
  /** What decided its rows: the conditions asked, each with what was found. */
  decisions: Decision[];
  /** Its messages of which nobody knows whether they went, with what is known of each. */
  doubts: NodeDoubt[];
  temporalUrl: string;
}

/** A message of which nobody knows whether it went, by where in the journey it stands. */
export interface NodeDoubt extends Doubt {
  node: string;
  nodeName: string;
  visit: number;
}

/** Which enrollments to list; `node` keeps those that are there now. */
export interface EnrollmentQuery {
  journey: string;
  node?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What is to happen to an enrollment from now on, and how far to look; `after` and `until` count from now. */
export interface PlayOnQuery {
  id: string;
  happenings: ScenarioHappening[];
  until: string;
}

/** All that is known of a live enrollment at an instant, as `playOn` of the simulator takes it. Plain JSON. */
export interface KnownEnrollment {
  plan: Plan;
  enrollment: Enrollment;
  continuation: Continuation;
  /** What happened to it until then, and what decided it. */
  trace: TraceRow[];
  decisions: Decision[];
}

/** What the API asks about enrollments. */
export interface Enrollments {
  list(query: EnrollmentQuery): Promise<{ rows: EnrollmentSummary[]; cursor?: string }>;
  trace(id: string): Promise<EnrollmentTrace | undefined>;
  /** The further rows of a live enrollment, if only these happenings came; none for one that has ended. */
  playOn(query: PlayOnQuery): Promise<{ trace: TraceRow[] } | undefined>;
  /** What is known of a live enrollment now; undefined for that of a test run and of somebody who was erased. */
  known(id: string): Promise<KnownEnrollment | undefined>;
  /** Enrolls a customer by hand; `refused` is the reason's code. */
  enroll(journey: string, customer: string): Promise<{ enrollment: string } | { refused: string }>;
}

const isSafe = (happenings: ScenarioHappening[]): boolean => !unsafePath(happenings);

/** `enrollments.*` */
export const enrollmentsRouter = router({
  list: permitted('enrollments:read')
    .input(
      z.object({
        journey: z.string(),
        node: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.ports.enrollments.list(input)),

  trace: permitted('enrollments:read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.enrollments.trace(input.id), 'enrollment')),

  /** Writes nothing; a mutation since many happenings do not fit into an address. */
  playOn: permitted('enrollments:read')
    .input(
      z.object({
        id: z.string(),
        happenings: Scenario.shape.happenings.refine(isSafe, 'must not use names that JavaScript gives a meaning'),
        until: Scenario.shape.until.unwrap().default('P400D'),
      }),
    )
    .mutation(async ({ ctx, input }) => found(await ctx.ports.enrollments.playOn(input), 'live enrollment')),

  known: permitted('enrollments:read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.enrollments.known(input.id), 'live enrollment')),

  enroll: permitted('enrollments:write')
    .input(z.object({ journey: z.string(), customer: z.string().min(1) }))
    .mutation(({ ctx, input }) => ctx.ports.enrollments.enroll(input.journey, input.customer)),
});
