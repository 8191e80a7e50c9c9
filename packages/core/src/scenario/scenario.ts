import { z } from 'zod';
import { Policy, Purpose } from '../customer/index.ts';
import { unsafePath } from '../journey/safe-json.ts';
import type { JsonObject } from '../plan/index.ts';
import { isSpan } from '../time/index.ts';

const Name = z.string().min(1);
const Span = z.string().refine(isSpan, 'must be an ISO 8601 duration such as P3D or PT12H');
const At = z
  .string()
  .refine(
    (text) => /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text) && !Number.isNaN(Date.parse(text)),
    'must be an instant such as 2026-03-02T08:00:00Z',
  );
const Properties: z.ZodType<JsonObject> = z.record(Name, z.json());
const Consent = z.strictObject({ channel: Name, purpose: Purpose, state: z.enum(['granted', 'withdrawn']) });
const Occasion = z.strictObject({ start: z.string(), end: z.string().optional() });

/** A customer as a scenario writes one. `id` is the outside id. */
export const ScenarioCustomer = z.strictObject({
  id: z.string().min(1).max(200),
  attributes: Properties.default({}),
  preferences: z.array(Name).default([]),
  consents: z.array(Consent).optional(),
});
export type ScenarioCustomer = z.infer<typeof ScenarioCustomer>;

const happenings = {
  event: z.strictObject({ after: Span, event: Name, of: Name.optional(), properties: Properties.default({}) }),
  attributes: z.strictObject({ after: Span, attributes: Properties }),
  consent: z.strictObject({ after: Span, consent: Consent }),
  occasion: z.strictObject({ after: Span, occasion: Name, ...Occasion.shape }),
};
const happeningKinds = Object.keys(happenings);

/** Something that happens in a scenario, `after` its start: an event, changed attributes, a consent, a moved occasion. */
export const ScenarioHappening = z.union([
  happenings.event,
  happenings.attributes,
  happenings.consent,
  happenings.occasion,
]);
export type ScenarioHappening = z.infer<typeof ScenarioHappening>;

/** One customer's story, played by the simulator or by a test run (contracts.md, *Scenario*). */
export const Scenario = z.strictObject({
  start: At,
  customer: ScenarioCustomer,
  segments: z.array(Name).default([]),
  history: z.array(z.strictObject({ at: At, event: Name, properties: Properties.default({}) })).default([]),
  happenings: z.array(ScenarioHappening).default([]),
  deliveries: z.record(Name, z.enum(['accepted', 'failed'])).default({}),
  policy: Policy.default({}),
  occasions: z.record(Name, Occasion).default({}),
  trigger: Name.optional(),
  properties: Properties.default({}),
  until: Span.optional(),
});
export type Scenario = z.infer<typeof Scenario>;

/** A scenario, or what is wrong with it: each with the path to the place. */
export type ReadScenario = { scenario: Scenario } | { problems: { path: string; message: string }[] };

/** Reads a scenario from JSON; nothing is thrown, whatever it holds. */
export function readScenario(json: unknown): ReadScenario {
  const unsafe = unsafePath(json);
  if (unsafe)
    return {
      problems: [{ path: unsafe.join('.') || 'scenario', message: 'is a name or a depth that is not allowed' }],
    };
  const read = Scenario.safeParse(json);
  return read.success ? { scenario: read.data } : { problems: read.error.issues.flatMap((issue) => said(issue, json)) };
}

/** An issue in words; where none of several forms fits, by the form that was meant. */
function said(
  issue: z.core.$ZodIssue,
  root: unknown,
  above: readonly PropertyKey[] = [],
): { path: string; message: string }[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path: path.join('.') || 'scenario', message: issue.message }];
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], root);
  const meant = happeningKinds.findIndex((kind) => typeof value === 'object' && value !== null && kind in value);
  const issues = issue.errors[meant];
  if (!issues) return [{ path: path.join('.'), message: `must have one of ${happeningKinds.join(', ')}` }];
  return issues.flatMap((inner) => said(inner, root, path));
}
