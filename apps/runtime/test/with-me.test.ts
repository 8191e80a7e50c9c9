import { expect, it } from 'vitest';
import { allTestsOnMailing } from './all-tests-on-mailing.ts';
import type { Api } from './callers.ts';
import type { Mailbox } from './mailbox.ts';
import { until } from './product.ts';

let mailbox: Mailbox;
let api: Api;

allTestsOnMailing({}, (mailing) => {
  ({ mailbox, api } = mailing);
});

const mail = (id: string, more: object = {}) => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose: 'service',
  content: { subject: `${id} for {{ customer.lastName }}`, body: 'A note.' },
  ...more,
});
const document = {
  format: 1,
  key: 'with-me',
  name: 'With me',
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    mail('welcome'),
    { id: 'later', kind: 'wait', until: { type: 'duration', duration: 'P3D' } },
    mail('kept', { connection: 'test-outbox' }),
    { id: 'visit', kind: 'channel', connector: 'rep-task', purpose: 'sales', content: { title: 'Visit' } },
    mail('last'),
  ],
  edges: ['registered>welcome', 'welcome>later', 'later>kept', 'kept>visit', 'visit>last'].map((way) => {
    const [from, to] = way.split('>');
    return { from, to };
  }),
} as object as Record<string, string>;
const scenario = {
  start: '2026-03-02T08:00:00Z',
  customer: { id: 'me', attributes: { lastName: 'Kivi', email: 'me@clinic.example' } },
} as object as Record<string, string>;

const play = async (sends: boolean) => {
  const started = await api.trials.start.mutate({ document, scenario, speed: 864_000, sends });
  if ('problems' in started) throw new Error(JSON.stringify(started.problems));
  return until(async () => {
    const view = await api.trials.get.query({ run: started.run });
    return view.done && view.trace;
  });
};

it('a journey tried with me sends to my own address, by the connection, and nothing of it counts', async () => {
  const trace = await play(true);
  expect(trace.filter(({ type }) => type === 'sent').map(({ node }) => node)).toEqual([
    'welcome',
    'kept',
    'visit',
    'last',
  ]);
  expect(mailbox.of('me@clinic.example').map(({ subject }) => subject)).toEqual(['welcome for Kivi', 'last for Kivi']);
  const { rows } = await api.outbox.list.query({});
  expect(rows.map(({ node, trial }) => [node, trial]).sort()).toEqual([
    ['kept', true],
    ['last', true],
    ['visit', true],
    ['welcome', true],
  ]);
  expect(await api.journeys.list.query()).toEqual([]);
  expect(await api.customers.sample.query({ search: '' })).toEqual([]);
});

it('a test run sends nothing by itself', async () => {
  const before = mailbox.mails.length;
  expect((await play(false)).at(-1)).toMatchObject({ type: 'exited' });
  expect(mailbox.mails.length).toBe(before);
});

it('what a provider refuses leaves by failed, with the reason', async () => {
  await mailbox.close();
  const trace = await play(true);
  expect(trace.find(({ type }) => type === 'failed')).toMatchObject({ node: 'welcome', why: 'transient' });
  expect(trace.at(-1)).toMatchObject({ type: 'exited' });
});
