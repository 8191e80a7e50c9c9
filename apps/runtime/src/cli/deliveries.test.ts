import { expect, it } from 'vitest';
import { servePorts } from '../../test/serve-commands.ts';
import type { AnswerOutcome, StuckDelivery } from '../api/index.ts';
import { answer, deliveries } from './deliveries.ts';
import { hold, release } from './hold.ts';

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
  await servePorts({
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
  await servePorts({
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
  await servePorts({
    connections: {
      hold: async (id) => (id === 'smtp' ? { held: true } : undefined),
      release: async () => ({ released: 3 }),
    },
  });
  expect(await hold('smtp')).toMatchObject({ value: { id: 'smtp', held: true } });
  expect(await hold('nowhere')).toEqual({ trouble: 'There is no such connection.' });
  expect(await release('smtp')).toMatchObject({ text: 'smtp sends again. Held messages that go on: 3.' });
});
