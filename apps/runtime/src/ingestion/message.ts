import { isUnsafe, unsafePath } from '@waymark/core/journey';
import { z } from 'zod';
import { MessageContext } from './consent-of.ts';

const id = z.string('must be a text').trim().min(1, 'must not be empty').max(255, 'is over 255 characters');
const optionalId = id.nullish().transform((value) => value ?? undefined);
const instant = z.iso
  .datetime({ offset: true, local: true, error: 'must be an ISO 8601 date-time such as 2026-03-02T08:00:00Z' })
  .transform((text) => Date.parse(/(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`))
  .nullish()
  .transform((value) => value ?? undefined);
const object = z
  .record(z.string(), z.json(), 'must be an object')
  .nullish()
  .transform((value) => value ?? {});
const name = z
  .string('must be a text')
  .trim()
  .min(1, 'must not be empty')
  .max(200, 'is over 200 characters')
  .refine((text) => !isUnsafe(text), 'is a name that is not allowed');
const optionalText = z.string('must be a text').nullish();

const common = {
  messageId: optionalId,
  userId: optionalId,
  anonymousId: optionalId,
  timestamp: instant,
  originalTimestamp: instant,
  sentAt: instant,
  context: MessageContext,
};

const kinds = {
  identify: z.object({ type: z.literal('identify'), ...common, traits: object }),
  track: z.object({ type: z.literal('track'), ...common, event: name, properties: object }),
  page: z.object({
    type: z.literal('page'),
    ...common,
    name: optionalText,
    category: optionalText,
    properties: object,
  }),
  screen: z.object({
    type: z.literal('screen'),
    ...common,
    name: optionalText,
    category: optionalText,
    properties: object,
  }),
  group: z.object({ type: z.literal('group'), ...common, groupId: id, traits: object }),
  alias: z.object({ type: z.literal('alias'), ...common, userId: id, previousId: id }),
};

/** One message of the Segment HTTP spec, checked. Instants are milliseconds. */
export type Message = { [K in keyof typeof kinds]: z.infer<(typeof kinds)[K]> }[keyof typeof kinds];
export type MessageType = Message['type'];

/** The types of messages, which are also the paths of the ingestion API. */
export const messageTypes = Object.keys(kinds) as MessageType[];

/** What is wrong with one message; `path` leads to the place in it. */
export interface MessageProblem {
  code: 'invalid';
  message: string;
  path?: string;
}

/** Reads a message; `type` is that of the path, or undefined in a batch, where each message says it. */
export function readMessage(body: unknown, type?: MessageType): { message: Message } | { problem: MessageProblem } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return wrong([], 'must be an object');
  const unsafe = unsafePath(body);
  if (unsafe)
    return wrong(unsafe, isUnsafe(unsafe.at(-1) ?? '') ? 'is a name that is not allowed' : 'is nested too deeply');
  const said = type ?? ('type' in body ? body.type : undefined);
  const kind = kinds[said as MessageType];
  if (typeof said !== 'string' || !Object.hasOwn(kinds, said)) {
    return wrong(['type'], `must be one of ${messageTypes.join(', ')}`);
  }
  const read = kind.safeParse({ ...body, type: said });
  if (!read.success) {
    const [issue] = read.error.issues;
    return wrong(issue?.path.map(String) ?? [], issue?.message ?? 'is not valid');
  }
  const { data } = read;
  if (data.type !== 'alias' && data.userId === undefined && data.anonymousId === undefined) {
    return wrong(['userId'], 'or anonymousId is needed');
  }
  return { message: data };
}

function wrong(path: string[], words: string): { problem: MessageProblem } {
  const place = path.join('.');
  return {
    problem: { code: 'invalid', message: `${place || 'The message'} ${words}.`, ...(place && { path: place }) },
  };
}
