import { expect } from 'vitest';
import type { Reply } from '../contract/answer.ts';
import { fullEventName } from '../contract/event-name.ts';
import type { ChannelEvent, WebhookRequest } from '../sdk/index.ts';
import { answerOf } from './answer-of.ts';
import type { Bench } from './bench.ts';
import type { Rule, Subject } from './rule.ts';

/** The rules of what a provider tells by callbacks. */
export function webhookRules(subject: Subject): Rule[] {
  const { settings, secrets, callbacks } = subject.fixtures;
  const receive = ({ put }: Bench, request: WebhookRequest) =>
    put({ door: 'receive', connection: { settings, secrets }, request });
  const each = async (run: (request: WebhookRequest) => Promise<void>): Promise<void> => {
    for (const request of (await callbacks?.()) ?? []) await run(request);
  };
  const forged = { answer: { verified: false } };
  return [
    {
      title: 'a true callback gives events that the connector declares',
      run: (bench) => each(async (request) => expectDeclared(subject, eventsIn(await receive(bench, request)))),
    },
    {
      title: 'a tampered callback is refused',
      run: (bench) =>
        each(async (request) => {
          if (request.door === 'mail') return;
          const body = Uint8Array.from(request.body);
          const middle = body.length >> 1;
          body[middle] = (body[middle] ?? 0) ^ 1;
          expect(await receive(bench, { ...request, body })).toEqual(forged);
          expect(await receive(bench, { ...request, body: new Uint8Array() })).toEqual(forged);
        }),
    },
    {
      title: 'a callback without its signature is refused',
      run: (bench) =>
        each(async (request) => {
          // What came by mail has no signature, and is taken from nowhere else.
          expect(await receive(bench, { ...request, door: 'http', headers: {} })).toEqual(forged);
        }),
    },
    {
      title: 'a replayed callback gives the same event ids',
      run: (bench) =>
        each(async (request) => {
          const [first, second] = [eventsIn(await receive(bench, request)), eventsIn(await receive(bench, request))];
          expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
          expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
        }),
    },
  ];
}

/** The rules of what a provider tells when it is asked. */
export function pollRules(subject: Subject): Rule[] {
  return [
    {
      title: 'polling tells what happened after the cursor, and again the same under the same cursor',
      run: async ({ put, start }) => {
        const connection = await start('accepts');
        if (!connection.happen)
          throw new Error('A connector that polls needs a provider that lets something `happen`.');
        const poll = async (cursor: string | undefined) => polled(await put({ door: 'poll', connection, cursor }));
        const before = await poll(undefined);
        await connection.happen();
        const first = await poll(before.cursor);
        expect(first.events.length).toBeGreaterThan(0);
        expectDeclared(subject, first.events);
        expect((await poll(before.cursor)).events.map(({ id }) => id)).toEqual(first.events.map(({ id }) => id));
        const told = first.events.map(({ id }) => id);
        expect((await poll(first.cursor)).events.filter(({ id }) => told.includes(id))).toEqual([]);
      },
    },
    {
      title: 'polling a provider that is away is a transient failure',
      run: async ({ put, start }) => {
        const connection = await start('accepts');
        await connection.close();
        const failure = expect.objectContaining({ kind: 'transient' });
        expect(await put({ door: 'poll', connection, cursor: undefined })).toEqual({ failure });
      },
    },
  ];
}

function expectDeclared({ connector: { capabilities, channel } }: Subject, events: ChannelEvent[]): void {
  expect(events.length).toBeGreaterThan(0);
  const declared = capabilities.events.map((name) => fullEventName(channel, name));
  expect(events.map(({ event }) => event).filter((name) => !declared.includes(name))).toEqual([]);
}

function eventsIn(reply: Reply): ChannelEvent[] {
  const answer = answerOf(reply);
  expect(answer).toHaveProperty('verified', true);
  return answer !== null && 'events' in answer ? answer.events : [];
}

function polled(reply: Reply): { events: ChannelEvent[]; cursor: string } {
  const answer = answerOf(reply);
  if (answer !== null && 'cursor' in answer) return answer;
  throw new Error('It gave no events and no cursor.');
}
