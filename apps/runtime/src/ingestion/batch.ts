import { z } from 'zod';
import { type Message, type MessageProblem, readMessage } from './message.ts';

/** A batch, read: its good messages, and what is wrong with the others, by index. */
export interface Batch {
  messages: Message[];
  errors: ({ index: number } & MessageProblem)[];
  sentAt?: number;
}

/** Reads a batch; a bad message in it costs no other. */
export function readBatch(body: unknown): { batch: Batch } | { problem: MessageProblem } {
  const list = typeof body === 'object' && body !== null && 'batch' in body ? body.batch : undefined;
  if (!Array.isArray(list)) {
    return { problem: { code: 'invalid', message: 'batch must be a list of messages.', path: 'batch' } };
  }
  const batch: Batch = { messages: [], errors: [] };
  for (const [index, entry] of list.entries()) {
    const read = readMessage(entry);
    if ('message' in read) batch.messages.push(read.message);
    else
      batch.errors.push({
        index,
        ...read.problem,
        path: ['batch', index, read.problem.path].filter((part) => part !== undefined).join('.'),
      });
  }
  const sentAt = z.object({ sentAt: z.iso.datetime({ offset: true }) }).safeParse(body);
  return { batch: { ...batch, ...(sentAt.success && { sentAt: Date.parse(sentAt.data.sentAt) }) } };
}
