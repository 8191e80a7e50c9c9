import type { Problem } from '@waymark/core/journey';
import type { Decision, TraceRow } from '@waymark/core/simulator';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A test run so far; `temporalUrl` is its execution in the Temporal UI. */
export interface TrialView {
  done: boolean;
  trace: TraceRow[];
  /** What decided its rows. */
  decisions: Decision[];
  workflowId: string;
  temporalUrl: string;
}

/** What is wrong with a scenario; `path` leads to the place. */
export interface ScenarioProblem {
  code: 'invalid-scenario';
  severity: 'error';
  path: string;
  message: string;
}

/** What the API asks about test runs. */
export interface Trials {
  /**
   * Starts the scenario on Temporal, its clock `speed` times faster than real time. What would be sent is captured; with
   * `sends`, what reaches the customer themselves really goes out.
   */
  start(
    document: unknown,
    scenario: unknown,
    how: { speed: number; sends: boolean },
  ): Promise<{ run: string } | { problems: (Problem | ScenarioProblem)[] }>;
  get(run: string): Promise<TrialView | undefined>;
}

/** `trials.*` */
export const trialsRouter = router({
  start: permitted('trials:run')
    .input(
      z.object({
        document: z.json(),
        scenario: z.json(),
        speed: z.number().positive().max(1e9).default(86_400),
        sends: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input: { document, scenario, ...how } }) => ctx.ports.trials.start(document, scenario, how)),

  get: permitted('trials:run')
    .input(z.object({ run: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.trials.get(input.run), 'test run')),
});
