import { expect } from 'vitest';
import { answerOf } from './answer-of.ts';
import { type Behaviour, behaviours } from './fixtures.ts';
import type { Rule, Subject } from './rule.ts';

/** How soon after its signal aborted a call must have settled, in milliseconds; the host gives a connector less. */
const soonMs = 5_000;

/** The rules of what a connector does with its provider, by how that one behaves, for the providers of the fixtures. */
export function providerRules(subject: Subject): Rule[] {
  return behaviours.flatMap((behaviour) => (subject.fixtures.provider?.[behaviour] ? rules[behaviour](subject) : []));
}

const failed = (kind: string) => ({ failure: expect.objectContaining({ kind }) });

const rules: { [B in Behaviour]: (subject: Subject) => Rule[] } = {
  accepts: ({ connector }) => [
    {
      title: 'it checks the connection without sending anything',
      run: async ({ put, start }) => {
        const provider = await start('accepts');
        expect(await put({ door: 'check-connection', connection: provider })).toEqual({ answer: null });
        expect(provider.taken()).toBe(0);
      },
    },
    {
      title: 'it hands over one message and gives a receipt',
      run: async ({ deliver, start }) => {
        const provider = await start('accepts');
        answerOf(await deliver(provider));
        expect(provider.taken()).toBe(1);
      },
    },
    ...(connector.capabilities.idempotency === 'provider' ? [repeated(connector)] : []),
    {
      title: 'a refused connection is transient',
      run: async ({ deliver, put, start }) => {
        const provider = await start('accepts');
        await provider.close();
        expect(await deliver(provider)).toEqual(failed('transient'));
        expect(await put({ door: 'check-connection', connection: provider })).toEqual(failed('transient'));
      },
    },
    {
      title: 'an abort before the beginning sends nothing',
      run: async ({ deliver, start }) => {
        const provider = await start('accepts');
        expect(await deliver(provider, {}, AbortSignal.abort())).toHaveProperty('failure');
        expect(provider.taken()).toBe(0);
      },
    },
  ],
  'rejects-credentials': () => [
    {
      title: 'bad credentials are an auth failure',
      run: async ({ deliver, put, start }) => {
        const provider = await start('rejects-credentials');
        expect(await deliver(provider)).toEqual(failed('auth'));
        expect(await put({ door: 'check-connection', connection: provider })).toEqual(failed('auth'));
      },
    },
  ],
  'is-busy': () => [
    {
      title: 'a passing error is transient',
      run: async ({ deliver, start }) => expect(await deliver(await start('is-busy'))).toEqual(failed('transient')),
    },
  ],
  'limits-rate': ({ fixtures: { retryAfter } }) => [
    {
      title: 'a rate limit is told with its exact delay',
      run: async ({ deliver, start }) => {
        expect(retryAfter, 'retryAfter in the fixtures').toBeGreaterThan(0);
        const failure = expect.objectContaining({ kind: 'rate-limited', retryAfter });
        expect(await deliver(await start('limits-rate'))).toEqual({ failure });
      },
    },
  ],
  'refuses-recipient': () => [
    {
      title: 'a refused recipient is refused',
      run: async ({ deliver, start }) =>
        expect(await deliver(await start('refuses-recipient'))).toEqual(failed('refused')),
    },
  ],
  'drops-after-body': () => [
    {
      title: 'a connection dropped after the body is unknown',
      run: async ({ deliver, start }) =>
        expect(await deliver(await start('drops-after-body'))).toEqual(failed('unknown')),
    },
  ],
  'never-answers': () => [
    {
      title: 'the abort signal is obeyed',
      run: async ({ deliver, start }) => {
        const late = Promise.withResolvers<string>();
        const settled = deliver(await start('never-answers'), {}, AbortSignal.timeout(200));
        const timer = setTimeout(() => late.resolve('nothing, long after the abort'), soonMs);
        const outcome = await Promise.race([settled, late.promise]);
        clearTimeout(timer);
        expect(outcome).toHaveProperty('failure');
      },
    },
  ],
};

/** A second message is another one; putting somebody into an audience a second time is not. */
const repeated = ({ capabilities }: Subject['connector']): Rule => ({
  title: 'the same key twice is one message',
  run: async ({ deliver, start }) => {
    const provider = await start('accepts');
    answerOf(await deliver(provider));
    answerOf(await deliver(provider));
    expect(provider.taken()).toBe(1);
    answerOf(await deliver(provider, { key: 'conformance-2', messageId: 'conformance-2' }));
    expect(provider.taken()).toBe(capabilities.contacts === 'audience' ? 1 : 2);
  },
});
