import { expect, it } from 'vitest';
import { servePorts } from '../../test/serve-commands.ts';
import type { Doubt, StuckDelivery, WhyNot } from '../api/index.ts';
import { deliveries } from './deliveries.ts';
import { doubtWords } from './doubt-words.ts';
import { trace } from './trace.ts';
import { why } from './why.ts';

it.each<[Doubt, string]>([
  [{ code: 'said', message: 'The reply was lost.' }, 'its connector said “The reply was lost”'],
  [{ code: 'said', message: '\u001b[31m451\r\nlater' }, 'its connector said “[31m451 later”'],
  [{ code: 'said', message: 'x'.repeat(400) }, `its connector said “${'x'.repeat(300)} …”`],
  [
    { code: 'stopped', message: 'It was stopped: no answer in time.' },
    'its connector did not come to an end: “It was stopped: no answer in time”',
  ],
  [
    { code: 'cut-off', latest: { kind: 'transient', message: 'Refused.' } },
    'no outcome of the hand-over was kept; Waymark ended during it, most likely; a later try did not go (transient): “Refused”',
  ],
  [
    { code: 'said', message: 'Lost.', asked: { kind: 'auth', message: 'Who?' } },
    'its connector said “Lost”; its provider could not be asked (auth): “Who?”',
  ],
  [
    { code: 'said', message: 'Lost.', asked: { kind: 'unknown' } },
    'its connector said “Lost”; its provider was asked, and could not tell',
  ],
])('%o is told on one line', (doubt, words) => {
  expect(doubtWords(doubt)).toBe(words);
});

const at = '2026-03-02T08:00:00.000Z';
const doubt = { code: 'said', message: 'The reply was lost.' } as const;
const place = { journey: 'welcome', enrollment: '3', node: 'mail', nodeName: 'Welcome email', visit: 1 };

it('deliveries, why and trace tell what is known of a message of unknown outcome', async () => {
  const reason: WhyNot = { type: 'not-sent', ...place, state: 'held', why: 'unknown-outcome', at, doubt };
  const { node, nodeName, visit } = place;
  const stuck: StuckDelivery = {
    ...{ delivery: 7, key: 'k', state: 'unknown', why: 'unknown-outcome', since: at, isOpen: true, doubt },
    ...{ ...place, journeyName: 'Welcome', customer: { id: 'hcp-1', name: 'Ada Kivi' }, temporalUrl: 'ui' },
    ...{ connector: 'email', channel: 'email', attempts: 1, repeats: 0 },
  };
  await servePorts({
    deliveries: { stuck: async () => ({ rows: [stuck] }) },
    customers: { whyNot: async () => [reason] },
    enrollments: {
      trace: async (id) => ({
        ...{ id, journey: 'welcome', version: 2, document: {}, customer: { id: 'hcp-1', name: 'Ada Kivi' } },
        ...{ trace: [], decisions: [], doubts: [{ ...doubt, node, nodeName, visit }], temporalUrl: 'ui' },
      }),
    },
  });
  const said = 'its connector said “The reply was lost”.';
  expect(await deliveries({ held: false, unknown: true })).toMatchObject({
    value: [stuck],
    text: expect.stringContaining('nobody knows whether an earlier try got through; its connector said “The reply was'),
  });
  expect(await why('hcp-1', undefined)).toMatchObject({ value: [reason], text: expect.stringContaining(said) });
  expect(await trace('3')).toMatchObject({
    text: expect.stringContaining(`Nobody knows whether “Welcome email” went: ${said}`),
  });
});
