import { beforeAll, describe, expect, it } from 'vitest';
import { allTestsOnMailing } from './all-tests-on-mailing.ts';
import { type Api, post, publish } from './callers.ts';
import { findLeaks } from './leaks.ts';
import type { Mailbox } from './mailbox.ts';
import type { HistoryEvent, Operator } from './operator.ts';
import { type Product, until } from './product.ts';
import { readTables } from './tables.ts';

const person = {
  userId: 'canary-outside-1@clinic.example',
  traits: { email: 'canary-address-2@clinic.example', firstName: 'Canary3first', lastName: 'Canary4last' },
  entering: { ward: 'canary-entering-5' },
  clicked: 'https://example.org/canary-link-6',
};
const canaries = [
  'canary-outside-1',
  'canary-address-2',
  'canary3first',
  'canary4last',
  'canary-entering-5',
  'canary-link-6',
];

const journey = {
  format: 1,
  key: 'first-weeks',
  name: 'First weeks',
  nodes: [
    { id: 'registered', kind: 'trigger', name: 'HCP registers', on: { type: 'event', event: 'hcp.registered' } },
    {
      id: 'welcome',
      kind: 'channel',
      name: 'Welcome',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Welcome, {{ customer.lastName }}', body: `From {{ entry.ward }}: ${person.clicked}` },
    },
    { id: 'pause', kind: 'wait', name: 'Cool-off', until: { type: 'duration', duration: 'PT5S' } },
    {
      id: 'read',
      kind: 'wait',
      name: 'Until they read it',
      until: { type: 'event', event: 'email.clicked', of: 'welcome', timeout: 'P3D' },
    },
    {
      id: 'ward',
      kind: 'branch',
      name: 'Which ward',
      cases: [{ outlet: 'own', when: { entry: 'ward', is: 'equal', value: 'x' } }],
    },
    { id: 'done', kind: 'exit', name: 'Done', reason: 'has-read' },
  ],
  edges: [
    { from: 'registered', to: 'welcome' },
    { from: 'welcome', to: 'pause' },
    { from: 'pause', to: 'read' },
    { from: 'read', outlet: 'happened', to: 'ward' },
    { from: 'ward', outlet: 'else', to: 'done' },
  ],
};

let product: Product;
let mailbox: Mailbox;
let api: Api;
let operator: Operator;

const greylisted = (to: string, nth: number) => (nth < 3 ? { code: 451, text: `4.3.0 ${to} try later` } : undefined);
allTestsOnMailing({ refuse: greylisted }, (mailing) => {
  ({ product, mailbox, api, operator } = mailing);
});
beforeAll(() => publish(api, journey));

/** The names operators read beside a history's timers, activities and local activities. */
const names = (history: HistoryEvent[], kind: 'timerStarted' | 'activityTaskScheduled' | 'markerRecorded'): string[] =>
  history.flatMap((event) => {
    const summary = event[`${kind}EventAttributes`] && event.userMetadata?.summary?.data;
    return summary ? [JSON.parse(Buffer.from(summary).toString('utf8'))] : [];
  });

/** All that Temporal shows of an execution: history, description, search attributes, memo, summaries and details. */
async function everything(workflowId: string) {
  const handle = operator.client.workflow.getHandle(workflowId);
  const description = await handle.describe();
  const { raw, memo, searchAttributes } = description;
  return {
    history: await operator.history(workflowId),
    raw,
    memo,
    searchAttributes,
    summary: await description.staticSummary(),
    details: await description.staticDetails(),
    current: await handle.query('__temporal_workflow_metadata'),
    executions: await operator.executions(journey.key),
  };
}

const currentDetails = async (workflowId: string): Promise<string> => {
  const metadata = await operator.client.workflow
    .getHandle(workflowId)
    .query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
};

const expectNoLeak = async (workflowId: string) =>
  expect(findLeaks(await everything(workflowId), canaries)).toEqual([]);

describe('an operator looking at a live enrollment', () => {
  let workflowId: string;
  let customer: string;

  beforeAll(async () => {
    const { userId, traits, entering } = person;
    await post(product, '/v1/identify', { userId, traits });
    await post(product, '/v1/track', { userId, event: 'hcp.registered', properties: entering });
    const [row] = await until(
      async () => {
        const { rows } = await api.enrollments.list.query({ journey: journey.key, node: 'read' });
        return rows.length > 0 && rows;
      },
      { seconds: 60, otherwise: () => product.printed() },
    );
    workflowId = row?.workflowId ?? '';
    const tables = readTables(product.home);
    customer = tables.rows<{ id: string }>('SELECT id FROM customers WHERE outside_id = ?', userId)[0]?.id ?? '';
    tables.close();
    await until(async () => names(await operator.history(workflowId), 'timerStarted').length === 2);
  });

  it('finds it by journey, version and our own customer id', async () => {
    expect(customer).toMatch(/^c-[a-z2-7]{16}$/);
    expect(workflowId).toBe(`first-weeks/${customer}/1`);
    const { type, searchAttributes } = await operator.client.workflow.getHandle(workflowId).describe();
    expect(type).toBe('first-weeks');
    expect(searchAttributes).toMatchObject({ Journey: ['first-weeks'], JourneyVersion: ['1'], Customer: [customer] });
    const query = `WorkflowType = 'first-weeks' AND JourneyVersion = '1' AND Customer = '${customer}'`;
    const isListed = async () => (await operator.client.workflow.count(query)).count === 1;
    expect(await until(isListed)).toBe(true);
  });

  it('reads the node’s name beside each timer, activity and local activity', async () => {
    const history = await operator.history(workflowId);
    expect(names(history, 'timerStarted')).toEqual(['Cool-off', 'Until they read it']);
    expect(names(history, 'activityTaskScheduled')).toEqual(['Email · Welcome']);
    expect(names(history, 'markerRecorded')).toEqual(['HCP registers', 'Cool-off']);
  });

  it('reads in markdown where the customer is, since when and until when, with a link into the designer', async () => {
    const { rows } = await api.enrollments.list.query({ journey: journey.key });
    const [{ id, since = '', until: end = '' } = { id: '' }] = rows;
    const minute = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
    const details = await currentDetails(workflowId);
    expect(details).toContain('**First weeks** · version 1');
    expect(details).toContain(`Waiting at **Until they read it** since ${minute(since)} until ${minute(end)}.`);
    expect(details).toContain('| Welcome | sent |');
    expect(details).toContain(`](${product.url}/enrollments/${id})`);
    const description = await operator.client.workflow.getHandle(workflowId).describe();
    expect(await description.staticSummary()).toBe('First weeks · version 1');
    expect(await description.staticDetails()).toContain(`](${product.url}/enrollments/${id})`);
  });

  it('meets no personal data, though the provider’s refusals named the person', async () => {
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]).toMatchObject({ recipient: person.traits.email, subject: 'Welcome, Canary4last' });
    await expectNoLeak(workflowId);
  });

  it('meets none after a click and the end either, and none is in what the processes print', async () => {
    const [link = ''] = /http:\S+\/c\/[\w.-]+/.exec(mailbox.mails[0]?.text ?? '') ?? [];
    expect((await fetch(link, { redirect: 'manual' })).headers.get('location')).toBe(person.clicked);
    expect(await operator.client.workflow.getHandle(workflowId).result()).toBe('has-read');
    expect(await currentDetails(workflowId)).toMatch(/^Ended \(has-read\) at 20\d\d-/m);
    await expectNoLeak(workflowId);
    expect(findLeaks(product.printed(), canaries)).toEqual([]);
  });
});

describe('an operator looking at a test run', () => {
  it('reads the same, names the run instead of a customer, and meets no personal data', async () => {
    const scenario = {
      start: '2026-03-02T08:00:00Z',
      customer: { id: person.userId, attributes: person.traits },
      properties: person.entering,
      happenings: [{ after: 'P1D', event: 'email.clicked', of: 'welcome', properties: { link: person.clicked } }],
    };
    const document = journey as unknown as Record<string, string>;
    const started = await api.trials.start.mutate({ document, scenario, speed: 864_000 });
    const run = 'run' in started ? started.run : '';
    const workflowId = `first-weeks/test-${run}/1`;
    await until(async () => (await api.trials.get.query({ run })).done);
    expect((await api.trials.get.query({ run })).workflowId).toBe(workflowId);
    const handle = operator.client.workflow.getHandle(workflowId);
    expect(await handle.result()).toBe('has-read');
    const { type, searchAttributes } = await handle.describe();
    expect(type).toBe('first-weeks');
    expect(searchAttributes).toMatchObject({
      Journey: ['first-weeks'],
      Customer: [expect.stringMatching(/^c-[a-z2-7]{16}$/)],
    });
    const history = await operator.history(workflowId);
    expect(names(history, 'timerStarted')).toEqual(['Cool-off', 'Until they read it']);
    expect(names(history, 'markerRecorded')[0]).toBe('HCP registers');
    expect(await currentDetails(workflowId)).toContain('Ended (has-read) at 2026-03-03 08:00 UTC.');
    await expectNoLeak(workflowId);
  });
});

describe('the search for personal data', () => {
  const planted = (data: string): unknown => ({
    events: [{ activityTaskScheduledEventAttributes: { input: { payloads: [{ data: Buffer.from(data) }] } } }],
  });

  it.each([
    ['in a payload', planted('{"to":"Canary-Address-2@clinic.example"}')],
    ['in a payload inside a payload', planted(btoa('{"to":"canary-address-2@clinic.example"}'))],
    ['in a payload as URL-encoded text', planted('/u/c%61nary-address-2%40clinic.example')],
    ['in a failure', { failure: { message: 'refused: canary-address-2' } }],
    ['in a name', { searchAttributes: { 'canary-address-2': [] } }],
  ])('finds it %s', (_, history) => {
    expect(findLeaks(history, canaries)).toContainEqual({ canary: 'canary-address-2', path: expect.any(String) });
  });

  it('finds nothing where there is none', () => {
    expect(findLeaks(planted('{"to":"ada@clinic.example"}'), canaries)).toEqual([]);
  });
});
