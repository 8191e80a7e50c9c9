import { createServer, type Server } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { afterEach, expect, it, vi } from 'vitest';
import { owner, type Ports } from '../api/context.ts';
import { type AnswerOutcome, appRouter, type StuckDelivery } from '../api/index.ts';
import { answer, deliveries } from './deliveries.ts';
import { hold, release } from './hold.ts';

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
  server?.closeAllConnections();
});

/** Lets the commands talk to an API with only the given ports behind it. */
async function serve(ports: { [K in keyof Ports]?: Partial<Ports[K]> }): Promise<void> {
  const createContext = () => ({ ports: ports as Ports, caller: owner });
  const listening = createServer(createHTTPHandler({ router: appRouter, basePath: '/trpc/', createContext }));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  vi.stubEnv('WAYMARK_URL', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
}

const at = '2026-03-02T08:00:00.000Z';
const stuck: StuckDelivery = {
  ...{ delivery: 7, key: 'k', state: 'unknown', why: 'unknown-outcome', since: at, isOpen: true },
  ...{ journey: 'welcome', journeyName: 'Welcome', enrollment: '3', node: 'mail', nodeName: 'Welcome email' },
  ...{ customer: { id: 'hcp-1', name: 'Ada Kivi' }, connector: 'email', channel: 'email', attempts: 1, repeats: 0 },
  temporalUrl: 'http://127.0.0.1:8233/',
};

it('messages that are stuck are listed with why, and asked for by kind', async () => {
  const asked: unknown[] = [];
  const held: StuckDelivery = { ...stuck, state: 'held', why: 'connection' };
  await serve({
    deliveries: {
      stuck: async ({ only }) => {
        asked.push(only);
        return { rows: [{ ...stuck, blocked: 'consent' }, held] };
      },
    },
  });
  const shown = await deliveries({ held: false, unknown: false });
  expect('text' in shown && shown.text).toContain('Ada Kivi (hcp-1)');
  expect('text' in shown && shown.text).toContain(
    'it may not go again: the customer’s consent for this channel and purpose is missing or was withdrawn',
  );
  expect('text' in shown && shown.text).toContain('an operator holds the connection back');
  await deliveries({ held: true, unknown: false });
  await deliveries({ held: false, unknown: true });
  expect(asked).toEqual([undefined, 'held', 'unknown']);
});

it('an answer is passed on with who gave it, and its refusal is told in words', async () => {
  const given: unknown[] = [];
  let outcome: AnswerOutcome = { answered: 'send-again' };
  await serve({
    deliveries: {
      answer: async (said) => {
        given.push(said);
        return said.delivery === 7 ? outcome : undefined;
      },
    },
  });
  expect(await answer('7', 'send-again')).toMatchObject({
    text: expect.stringContaining('may reach the customer twice'),
  });
  expect(given).toEqual([{ delivery: 7, answer: 'send-again', by: 'owner' }]);
  outcome = { refused: 'answered', before: { answer: 'was-sent', by: 'mira', at } };
  expect(await answer('7', 'was-not')).toEqual({ trouble: `It was answered before: mira said “was-sent” at ${at}.` });
  outcome = { refused: 'known', state: 'accepted' };
  expect(await answer('7', 'was-not')).toMatchObject({ trouble: expect.stringContaining('accepted') });
  expect(await answer('8', 'was-not')).toEqual({ trouble: 'There is no such delivery.' });
  expect(await answer('7', 'perhaps')).toEqual({ trouble: 'Say one of was-sent, was-not, send-again.' });
  expect(await answer('mail', 'was-sent')).toMatchObject({ trouble: expect.stringContaining('no delivery') });
});

it('a connection is held and released by its id', async () => {
  await serve({
    connections: {
      hold: async (id) => (id === 'smtp' ? { held: true } : undefined),
      release: async () => ({ released: 3 }),
    },
  });
  expect(await hold('smtp')).toMatchObject({ value: { id: 'smtp', held: true } });
  expect(await hold('nowhere')).toEqual({ trouble: 'There is no such connection.' });
  expect(await release('smtp')).toMatchObject({ text: 'smtp sends again. Held messages that go on: 3.' });
});
