import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { findLeaks } from './leaks.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { callTemporal, type Operator } from './operator.ts';
import { type Product, startProduct, until } from './product.ts';
import { startTextProvider, type TextProvider } from './text-provider.ts';

/** What is secret and what is personal, each unlike anything else, planted wherever the outside can put it. */
const secret = { token: 'canary-token-b1f0', password: 'canary-password-c2e1', signIn: 'canary-sign-in-d4' };
const person = {
  userId: 'canary-outside-d3@clinic.example',
  traits: { email: 'canary-address-e4@clinic.example', phone: '+4930123459876', lastName: 'Canarylast5f' },
  ward: 'canary-ward-6a',
  said: 'canary-said-7b',
};
const canaries = [
  ...Object.values(secret),
  ...['canary-outside-d3', 'canary-address-e4', '30123459876', 'canarylast5f', 'canary-ward-6a', 'canary-said-7b'],
];
const planted = 'canary-planted-8c';

const sends = (id: string, connector: string, content: object) => ({
  id,
  kind: 'channel',
  connector,
  purpose: 'service',
  content,
});
const journey = (key: string, nameOfRest: string) => ({
  format: 1,
  key,
  name: key,
  nodes: [
    { id: 'begun', kind: 'trigger', on: { type: 'event', event: `${key}.begun` } },
    sends('text', 'sms', { text: 'Dear {{ customer.lastName }} of {{ entry.ward }}, welcome.' }),
    {
      id: 'delivered',
      kind: 'wait',
      until: { type: 'event', event: 'sms.delivered', of: 'text', timeout: 'P3D' },
    },
    sends('mail', 'email', {
      subject: 'For {{ customer.lastName }}',
      body: 'Of {{ entry.ward }}. [Leave]({{ links.unsubscribe }})',
    }),
    sends('broken', 'email', { subject: 'For {{ customer.nothing }}', body: 'Never goes.' }),
    {
      id: 'rest',
      kind: 'wait',
      name: nameOfRest,
      until: { type: 'event', event: 'canary.said', since: 'enrolled', timeout: 'P3D' },
    },
  ],
  edges: [
    { from: 'begun', to: 'text' },
    { from: 'text', to: 'delivered' },
    { from: 'delivered', outlet: 'happened', to: 'mail' },
    { from: 'mail', to: 'broken' },
    { from: 'broken', to: 'rest' },
  ],
});

let product: Product;
let mailbox: Mailbox;
let texts: TextProvider;
let api: Api;
let operator: Operator;
/** What the product answered to whoever asked wrongly. */
const answers: string[] = [];

beforeAll(async () => {
  const naming = (to: string, nth: number) => (nth < 2 ? { code: 451, text: `4.3.0 ${to} later` } : undefined);
  [mailbox, texts] = await Promise.all([
    openMailbox(naming),
    startTextProvider({ authToken: secret.token, isLoudAtFirst: true }),
  ]);
  product = await startProduct({ environment: { WAYMARK_EGRESS_ALLOW: '127.0.0.1', WAYMARK_LOG: 'debug' } });
  api = callApi(product);
  operator = await callTemporal(product);
  await api.connections.save.mutate({ connector: 'sms', name: 'Texts', ...texts.connection });
  await api.connections.save.mutate({ connector: 'email', name: 'Mail', settings: mailbox.settings });
  await publish(api, journey('first', 'Rest'));
  await publish(api, journey('second', `Rest of ${planted}`));
}, 240_000);

afterAll(async () => {
  await operator.close();
  await product.stop();
  await Promise.all([mailbox.close(), texts.close()]);
});

const eventually = <T>(ask: () => Promise<T | undefined | false> | T | undefined | false) =>
  until(ask, { seconds: 60, otherwise: () => product.printed().slice(-4_000) });

it('no secret and nothing personal is in logs, answers, histories or the Temporal UI, and what is planted is found', async () => {
  await liveThrough();
  answers.push(...(await askWrongly()));
  const shown = { first: await everything('first'), second: await everything('second') };
  expect(findLeaks({ printed: product.printed(), answers, ...shown }, canaries)).toEqual([]);
  expect(findLeaks(shown.first, [planted])).toEqual([]);
  const found = findLeaks(shown.second, [planted]).map(({ path }) => path);
  for (const place of ['history', 'current', 'ui']) {
    expect(
      found.filter((path) => path.startsWith(`${place}.`)),
      place,
    ).not.toEqual([]);
  }
});

it('the store holds no secret that could be read without the key beside it', () => {
  const files = readdirSync(product.home).filter((name) => name.startsWith('waymark.db'));
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(product.home, name))));
  for (const one of Object.values(secret)) expect(bytes.includes(one), one).toBe(false);
  expect(bytes.includes(person.traits.email), 'the store was searched at all').toBe(true);
});

/** Goes through both journeys, with refusals that name the person and a provider that repeats what it was sent. */
async function liveThrough(): Promise<void> {
  const { userId, traits, ward, said } = person;
  await post(product, '/v1/identify', { userId, traits });
  for (const key of ['first', 'second']) {
    await post(product, '/v1/track', { userId, event: `${key}.begun`, properties: { ward } });
  }
  await eventually(() => texts.texts.length === 2);
  for (const text of texts.texts) expect((await texts.tellDelivered(text)).status).toBe(200);
  await eventually(() => mailbox.mails.length === 2);
  expect((await texts.write({ From: traits.phone, Body: said })).status).toBe(200);
  await eventually(async () => {
    const { rows } = await api.enrollments.list.query({ journey: 'second', node: 'rest' });
    return rows.length === 1;
  });
  await post(product, '/v1/track', { userId, event: 'canary.said', properties: { said } });
  for (const key of ['first', 'second']) {
    await eventually(async () => (await api.enrollments.list.query({ journey: key })).rows[0]?.state === 'ended');
  }
}

/** Asks for what is refused, with everything personal and secret in the question, and gives the answers. */
async function askWrongly(): Promise<string[]> {
  const everythingSaid = [...canaries, JSON.stringify(person)].join(' ');
  const [text] = texts.texts;
  const [mail] = mailbox.mails;
  const [unsubscribe = ''] = /http:\S+\/u\/[\w.-]+/.exec(mail?.text ?? '') ?? [];
  const asked = [
    post(product, '/v1/track', `{"userId": "${person.userId}", "event":`),
    post(product, '/v1/track', { userId: person.userId, event: 7, properties: person }),
    post({ ...product, writeKey: secret.signIn }, '/v1/track', { userId: person.userId, event: 'x' }),
    fetch(text?.callback ?? '', { method: 'POST', body: everythingSaid }),
    fetch(text?.callback ?? '', {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: everythingSaid,
    }),
    fetch(`${unsubscribe}x`),
    fetch(`${product.url}/c/${encodeURIComponent(person.userId)}.x`),
    fetch(`${product.url}/trpc/connections.save`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ connector: 'email', name: 'x', settings: { host: 7 }, secrets: secret }),
    }),
    fetch(`${product.url}/trpc/connections.list`),
  ];
  return Promise.all(asked.map(async (answer) => (await answer).text()));
}

/** All that Temporal tells of a journey's executions, by its API and by its web interface. */
async function everything(key: string) {
  const [execution] = await operator.executions(key);
  const { workflowId = '', runId = '' } = execution ?? {};
  const handle = operator.client.workflow.getHandle(workflowId);
  const { raw, memo, searchAttributes, ...description } = await handle.describe();
  const ui = `${product.temporalUiUrl}/api/v1/namespaces/default/workflows`;
  const asked = encodeURIComponent(workflowId);
  const pages = [
    `${ui}?query=${encodeURIComponent(`WorkflowType='${key}'`)}`,
    `${ui}/${asked}/history?execution.runId=${runId}`,
  ];
  return {
    history: await operator.history(workflowId),
    raw,
    memo,
    searchAttributes,
    type: description.type,
    current: await handle.query('__temporal_workflow_metadata'),
    ui: await Promise.all(
      pages.map(async (page) => {
        const answer = await fetch(page);
        expect(answer.status, page).toBe(200);
        return answer.json();
      }),
    ),
  };
}
