import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Product, startProduct, until } from './product.ts';

const task = (id: string) => ({
  id,
  kind: 'channel',
  name: 'First visit',
  connector: 'rep-task',
  purpose: 'sales',
  content: { title: 'Visit Dr {{ customer.lastName }}', outcomes: ['interested', 'not now'] },
});
const journey = {
  format: 1,
  key: 'hand-over',
  name: 'Hand-over',
  exits: [{ when: { event: 'hcp.left' }, reason: 'left-us' }],
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    task('visit'),
    {
      id: 'answer',
      kind: 'wait',
      until: {
        type: 'event',
        timeout: 'P14D',
        any: [
          {
            outlet: 'won',
            event: 'task.completed',
            of: 'visit',
            where: { property: 'outcome', is: 'equal', value: 'interested' },
          },
          { outlet: 'refused', event: 'task.dismissed', of: 'visit' },
        ],
      },
    },
    { id: 'won', kind: 'exit', reason: 'won' },
    { id: 'refused', kind: 'exit', reason: 'refused' },
  ],
  edges: [
    { from: 'registered', to: 'visit' },
    { from: 'visit', to: 'answer' },
    { from: 'answer', outlet: 'won', to: 'won' },
    { from: 'answer', outlet: 'refused', to: 'refused' },
  ],
};
/** Its path ends while its task is open: nothing ended early. */
const shortJourney = {
  ...journey,
  key: 'and-gone',
  name: 'And gone',
  nodes: [{ id: 'asked', kind: 'trigger', on: { type: 'event', event: 'hcp.asked' } }, task('visit')],
  edges: [{ from: 'asked', to: 'visit' }],
};

let product: Product;
let api: Api;
let token: string;

beforeAll(async () => {
  const { WAYMARK_LOG } = process.env;
  process.env.WAYMARK_LOG = 'debug';
  product = await startProduct();
  if (WAYMARK_LOG === undefined) delete process.env.WAYMARK_LOG;
  else process.env.WAYMARK_LOG = WAYMARK_LOG;
  api = callApi(product);
  await api.inbox.saveRep.mutate({ name: 'Anna Berg' });
  await api.connections.save.mutate({ connector: 'rep-task', name: 'Inbox', settings: {} });
  await publish(api, journey);
  await publish(api, shortJourney);
  token = (await api.inbox.link.mutate({ rep: 'anna-berg' })).url.split('#')[1] ?? '';
});
afterAll(() => product.stop());

interface Listed {
  id: string;
  title: string;
  state: string;
}

const ask = (path: string, body?: object) =>
  fetch(`${product.url}/inbox-api/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
const listed = async (): Promise<Listed[]> => {
  const { tasks } = (await (await ask('tasks')).json()) as { tasks: Listed[] };
  return tasks;
};

/** Lets somebody register, and gives the task that Anna gets. */
async function taskAbout(lastName: string, event = 'hcp.registered'): Promise<Listed> {
  await post(product, '/v1/identify', { userId: lastName, traits: { lastName, rep: 'anna-berg' } });
  await post(product, '/v1/track', { userId: lastName, event });
  return until(async () => (await listed()).find(({ title }) => title === `Visit Dr ${lastName}`));
}
const endOf = (lastName: string, key = journey.key) =>
  until(async () => {
    const { rows } = await api.enrollments.list.query({ journey: key });
    return rows.find(({ customer }) => customer.id === lastName)?.reason;
  });
const stateOf = async ({ id }: Listed, show: 'open' | 'ended' = 'ended') =>
  (await api.inbox.tasks.query({ show })).rows.find((row) => row.id === id)?.state;

it('a rep accepts and completes a task, and the journey goes on by the outcome', async () => {
  const { id } = await taskAbout('Kivi');
  expect((await ask(`tasks/${id}/accept`, {})).status).toBe(200);
  expect((await ask(`tasks/${id}/complete`, { outcome: 'interested', note: 'Met her in the ward.' })).status).toBe(200);
  expect(await endOf('Kivi')).toBe('won');
});

it('a rep answers while Temporal is down, and the journey goes on once it is back', async () => {
  const { id } = await taskAbout('Salo');
  await product.kill('temporal');
  expect((await ask(`tasks/${id}/dismiss`, { reason: 'not-interested' })).status).toBe(200);
  await product.revive('temporal');
  expect(await endOf('Salo')).toBe('refused');
});

describe('an open task is recalled', () => {
  it('when an exit rule ends the enrollment', async () => {
    const about = await taskAbout('Laine');
    await post(product, '/v1/track', { userId: 'Laine', event: 'hcp.left' });
    expect(await endOf('Laine')).toBe('left-us');
    expect(await stateOf(about)).toBe('recalled');
    const late = await ask(`tasks/${about.id}/complete`, { outcome: 'interested' });
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'recalled' } }]);
    expect(await listed()).toEqual([]);
  });

  it('at once when the journey is stopped, and never when its path has come to an end', async () => {
    const stays = await taskAbout('Niemi', 'hcp.asked');
    expect(await endOf('Niemi', 'and-gone')).toBe('end');
    const about = await taskAbout('Virta');
    await api.journeys.stop.mutate({ key: journey.key });
    expect(await stateOf(about)).toBe('recalled');
    expect(await endOf('Virta')).toBe('stopped');
    expect(await stateOf(stays, 'open')).toBe('open');
  });
});

it('no log has a rep’s token', async () => {
  await ask('tasks/1/complete', { outcome: 'x'.repeat(5_000) });
  await fetch(`${product.url}/inbox-api/${token}`, { headers: { authorization: `Bearer ${token}` } });
  expect(product.printed()).toContain('serving');
  expect(product.printed()).not.toContain(token.split('.').at(-1));
});
