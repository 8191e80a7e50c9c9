import { expect } from 'vitest';
import { answerOf } from './answer-of.ts';
import type { Rule, Subject } from './rule.ts';

const key = 'conformance-1';
const failed = (kind: string) => ({ failure: expect.objectContaining({ kind }) });

/** The rules of asking after what was delivered, and of taking it back: for the connectors that can. */
export function afterwardsRules({ connector }: Subject): Rule[] {
  return [...(connector.lookup ? lookup : []), ...(connector.recall ? recall : [])];
}

const lookup: Rule[] = [
  {
    title: 'a lookup finds what was delivered, and says absent of what was not',
    run: async ({ deliver, put, start }) => {
      const connection = await start('accepts');
      answerOf(await deliver(connection));
      expect(answerOf(await put({ door: 'lookup', connection, key }))).toHaveProperty('state', 'accepted');
      expect(await put({ door: 'lookup', connection, key: 'conformance-other' })).toEqual({
        answer: { state: 'absent' },
      });
    },
  },
  {
    title: 'a lookup that gets no answer says nothing about the message',
    run: async ({ put, start }) => {
      const connection = await start('accepts');
      await connection.close();
      const reply = await put({ door: 'lookup', connection, key });
      if ('failure' in reply) expect(reply).toEqual(failed('transient'));
      else expect(reply).toEqual({ answer: { state: 'unknown' } });
    },
  },
];

const recall: Rule[] = [
  {
    title: 'what was delivered is taken back, once and again',
    run: async ({ deliver, put, start }) => {
      const connection = await start('accepts');
      if (!connection.open) throw new Error('A connector that recalls needs a provider that tells what is `open`.');
      await deliver(connection);
      expect(connection.open()).toBe(1);
      expect(await put({ door: 'recall', connection, key })).toEqual({ answer: null });
      expect(connection.open()).toBe(0);
      expect(await put({ door: 'recall', connection, key })).toEqual({ answer: null });
    },
  },
  {
    title: 'a recall takes back nothing else',
    run: async ({ deliver, put, start }) => {
      const connection = await start('accepts');
      await deliver(connection);
      expect(await put({ door: 'recall', connection, key: 'conformance-other' })).toEqual({ answer: null });
      expect(connection.open?.()).toBe(1);
    },
  },
];
