import { z } from 'zod';
import {
  type ChannelEvent,
  type Found,
  failureKinds,
  type PlainFailure,
  type Polled,
  type Preview,
  type Receipt,
  type Task,
} from '../sdk/index.ts';
import type { Door } from './call.ts';

const short = z.string().max(1_000);
const instant = z.iso.datetime({ offset: true });

const PlainFailureShape: z.ZodType<PlainFailure> = z.strictObject({
  kind: z.enum(failureKinds),
  message: z.string(),
  retryAfter: z.number().nonnegative().optional(),
  suppress: z.boolean().optional(),
});

const TaskShape: z.ZodType<Task> = z.strictObject({
  title: short.min(1),
  brief: z.string().optional(),
  draft: z.string().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  priority: z.enum(['low', 'normal', 'high']).optional(),
  owner: z.union([z.strictObject({ rep: short.min(1) }), z.strictObject({ role: short.min(1) })]).optional(),
  dueAt: instant.optional(),
  expiresAt: instant.optional(),
  outcomes: z
    .array(z.strictObject({ key: short.min(1), title: short.min(1) }))
    .max(100)
    .optional(),
});

const ReceiptShape: z.ZodType<Receipt> = z.strictObject({
  providerId: short.optional(),
  at: instant.optional(),
  response: z.string().optional(),
  task: TaskShape.optional(),
});

const ChannelEventShape: z.ZodType<ChannelEvent> = z.strictObject({
  id: short.min(1),
  event: short.min(1),
  at: instant,
  key: short.optional(),
  providerId: short.optional(),
  address: short.optional(),
  effect: z.enum(['suppress', 'withdraw']).optional(),
  automated: z.boolean().optional(),
  each: z.strictObject({ after: instant }).optional(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

const PreviewShape: z.ZodType<Preview> = z.strictObject({ html: z.string().optional(), text: z.string().optional() });

const FoundShape: z.ZodType<Found> = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('accepted'), receipt: ReceiptShape as z.ZodType<Receipt> }),
  z.strictObject({ state: z.literal('absent') }),
  z.strictObject({ state: z.literal('unknown') }),
]);

const PolledShape: z.ZodType<Polled> = z.strictObject({ events: z.array(ChannelEventShape), cursor: z.string() });

/** What a webhook's callback came to: a forged one, or the events in it. */
export type Received = { verified: false } | { verified: true; events: ChannelEvent[] };

/** What each door gives when all went well. */
export interface Answers {
  deliver: Receipt;
  preview: Preview;
  'check-connection': null;
  lookup: Found;
  recall: null;
  receive: Received;
  poll: Polled;
}

const shapes: { [D in Door]: z.ZodType<Answers[D]> } = {
  deliver: ReceiptShape,
  preview: PreviewShape,
  'check-connection': z.null(),
  lookup: FoundShape,
  recall: z.null(),
  receive: z.discriminatedUnion('verified', [
    z.strictObject({ verified: z.literal(false) }),
    z.strictObject({ verified: z.literal(true), events: z.array(ChannelEventShape) }),
  ]),
  poll: PolledShape,
};

const largest: { [D in Door]: number } = {
  deliver: 64_000,
  preview: 2_000_000,
  'check-connection': 1_000,
  lookup: 64_000,
  recall: 1_000,
  receive: 1_000_000,
  poll: 1_000_000,
};

/** An answer or a failure, as plain JSON. */
export type Reply<D extends Door = Door> = { answer: Answers[D] } | { failure: PlainFailure };

/** Reads what a connector returned through a door. Anything but a plain answer of the right shape and size is a failure. */
export function readAnswer<D extends Door>(door: D, returned: unknown): Reply<D> {
  let text: string | undefined;
  try {
    text = JSON.stringify(returned ?? null);
  } catch {
    return rubbish(door, 'something that is not plain JSON');
  }
  if (text === undefined) return rubbish(door, 'something that is not plain JSON');
  if (text.length > largest[door]) return rubbish(door, `an answer over ${largest[door] / 1_000} KB`);
  const shape: z.ZodType<Answers[D]> = shapes[door];
  const read = shape.safeParse(JSON.parse(text));
  return read.success ? { answer: read.data } : rubbish(door, 'an answer of the wrong shape');
}

/** Reads a reply that came out of a connector's process, which is not to be trusted. */
export function readReply<D extends Door>(door: D, reply: unknown): Reply<D> {
  if (typeof reply === 'object' && reply !== null) {
    if ('answer' in reply) return readAnswer(door, reply.answer);
    const read = PlainFailureShape.safeParse('failure' in reply ? reply.failure : undefined);
    if (read.success) return { failure: read.data };
  }
  return rubbish(door, 'an answer of the wrong shape');
}

function rubbish(door: Door, what: string): { failure: PlainFailure } {
  const kind = door === 'deliver' ? 'unknown' : 'transient';
  return { failure: { kind, message: `The connector returned ${what} from ${door}.` } };
}
