import { z } from 'zod';
import type { JsonObject } from '../plan/index.ts';
import { isNegative, parseDuration } from '../time/index.ts';

const reserved = new Set(['__proto__', 'constructor', 'prototype']);
const Name = z
  .string()
  .min(1)
  .refine((name) => !reserved.has(name), 'this name is not allowed');
const Span = z.string().refine((text) => {
  const span = parseDuration(text);
  return span !== undefined && !isNegative(span);
}, 'must be an ISO 8601 duration such as P3D or PT12H');
const At = z
  .string()
  .refine(
    (text) => /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text) && !Number.isNaN(Date.parse(text)),
    'must be an instant such as 2026-03-02T08:00:00Z',
  );
const Properties: z.ZodType<JsonObject> = z.record(Name, z.json());
const Purpose = z.enum(['marketing', 'sales', 'medical', 'service', 'safety']);
const Consent = z.strictObject({ channel: Name, purpose: Purpose, state: z.enum(['granted', 'withdrawn']) });
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00');
const Occasion = z.strictObject({ start: z.string(), end: z.string().optional() });

/** A customer as a scenario writes one. `id` is the outside id. */
export const ScenarioCustomer = z.strictObject({
  id: z.string().min(1).max(200),
  attributes: Properties.default({}),
  preferences: z.array(Name).default([]),
  consents: z.array(Consent).optional(),
});
export type ScenarioCustomer = z.infer<typeof ScenarioCustomer>;

/** Something that happens in a scenario, `after` its start: an event, changed attributes, a consent, a moved occasion. */
export const ScenarioHappening = z.union([
  z.strictObject({ after: Span, event: Name, of: Name.optional(), properties: Properties.default({}) }),
  z.strictObject({ after: Span, attributes: Properties }),
  z.strictObject({ after: Span, consent: Consent }),
  z.strictObject({ after: Span, occasion: Name, ...Occasion.shape }),
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
  policy: z
    .strictObject({
      quietHours: z.strictObject({ from: Clock, to: Clock }).optional(),
      caps: z.array(z.strictObject({ channel: Name.optional(), max: z.number().int().min(0), per: Span })).optional(),
    })
    .default({}),
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
  const read = Scenario.safeParse(json);
  if (!read.success) {
    return {
      problems: read.error.issues.map((issue) => ({
        path: issue.path.join('.') || 'scenario',
        message: issue.message,
      })),
    };
  }
  return { scenario: read.data };
}
