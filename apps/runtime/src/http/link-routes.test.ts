import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import { goLive, registrationPlan } from '../../test/temporary-store.ts';
import { signToken } from '../messages/tokens.ts';
import { clickUrl, trackLinks } from '../messages/track-links.ts';

let served: Served;
let customer: string;
let enrollment: number;
let delivery: number;
let people = 0;

beforeAll(async () => {
  served = await serve();
  await goLive(served.foundation.store, registrationPlan());
});
afterAll(() => served.stop());

beforeEach(async () => {
  const { store } = served.foundation;
  people += 1;
  await served.post('/v1/track', { userId: `hcp-${people}`, event: 'hcp.registered' });
  customer = (await store.customers.byOutsideId(`hcp-${people}`))?.id ?? '';
  enrollment = (await store.enrollments.openOf(customer))[0]?.id ?? 0;
  delivery = await store.transaction((tables) => {
    const row = { enrollment, node: 'welcome', visit: 1, customer, connector: 'email', channel: 'email' };
    const { id } = tables.deliveries.plan({ ...row, key: `key-${people}`, purpose: 'marketing', contacts: 'customer' });
    tables.messages.addLink({ id: `link${people}`, delivery: id, url: 'https://example.org/trial?a=1' });
    return id;
  });
});

const click = (token?: string) =>
  fetch(token ?? clickUrl(served.url, served.foundation.keys.links, `link${people}`), { redirect: 'manual' });
/** The address of a delivery's page, or with another use of its token. */
const page = (id: number, use: 'unsubscribe' | 'open' | 'confirm' = 'unsubscribe') =>
  `${served.url}/u/${signToken(served.foundation.keys.links, use, String(id))}`;
const events = async () => (await served.foundation.store.events.ofCustomer(customer)).slice(1);

test('a click is an event of its delivery, and leads on', async () => {
  const answer = await click();
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('https://example.org/trial?a=1');
  expect(await events()).toMatchObject([
    { event: 'email.clicked', delivery, properties: { link: 'https://example.org/trial?a=1' } },
  ]);
  expect(await served.foundation.store.inbox.after(enrollment, 0)).toMatchObject([
    { event: { event: 'email.clicked', delivery: { node: 'welcome', visit: 1 } } },
  ]);
});

test('a click on a link that was kept as it was written leads on as well, and to no place that is none', async () => {
  const { store, keys } = served.foundation;
  const follow = async (url: string) => {
    const id = `raw-${url.length}-${people}`;
    await store.messages.addLink({ id, delivery, url });
    return click(clickUrl(served.url, keys.links, id));
  };
  const raw = await follow('https://example.org/产品');
  expect([raw.status, raw.headers.get('location')]).toEqual([302, 'https://example.org/%E4%BA%A7%E5%93%81']);
  expect((await follow('https://')).status).toBe(404);
});

test('a click leads on to an address with letters of any script', async () => {
  const { store, keys } = served.foundation;
  const { content, links } = trackLinks(
    { body: 'https://example.org/产品' },
    {
      deliveryKey: `key-${people}`,
      schema: { properties: { body: { links: 'tracked' } } },
      url: served.url,
      signingKey: keys.links,
    },
  );
  await store.transaction((tables) => {
    for (const link of links) tables.messages.addLink({ ...link, delivery });
  });
  const answer = await click(String(content.body));
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('https://example.org/%E4%BA%A7%E5%93%81');
});

test('every click is an event; what a machine fetches is marked, and leads on all the same', async () => {
  const url = clickUrl(served.url, served.foundation.keys.links, `link${people}`);
  const agents = ['Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0', 'Slackbot-LinkExpanding 1.0'];
  for (const agent of agents) {
    expect((await fetch(url, { redirect: 'manual', headers: { 'user-agent': agent } })).status).toBe(302);
  }
  expect((await fetch(url, { redirect: 'manual', method: 'HEAD' })).status).toBe(302);
  const link = 'https://example.org/trial?a=1';
  expect((await events()).map(({ properties }) => properties)).toEqual([
    { link },
    { link, automated: true },
    { link, automated: true },
  ]);
});

test('who follows a third link of a message within two seconds is no reader', async () => {
  const { store, keys } = served.foundation;
  const links = ['a', 'b', 'c'].map((name) => `${name}${people}`);
  await store.transaction((tables) => {
    for (const id of links) tables.messages.addLink({ id, delivery, url: `https://example.org/${id}` });
  });
  for (const id of [links[0], links[0], ...links]) await click(clickUrl(served.url, keys.links, id ?? ''));
  expect((await events()).map(({ properties }) => properties.automated ?? false)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('a token we did not sign leads nowhere and records nothing', async () => {
  const own = clickUrl(served.url, served.foundation.keys.links, `link${people}`);
  for (const url of [`${own}x`, own.slice(0, -1), `${served.url}/c/link${people}`, `${served.url}/c/link1.`]) {
    const answer = await click(url);
    expect(answer.status, url).toBe(404);
    expect(await answer.text()).toContain('does not work any more');
  }
  expect((await click(page(delivery).replace('/u/', '/c/'))).status).toBe(404);
  expect(await events()).toEqual([]);
});

test('looking at the unsubscribe page changes nothing; posting withdraws the consent, once', async () => {
  const { store } = served.foundation;
  const url = page(delivery);
  const shown = await fetch(url);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain('<button>');
  expect(await store.customers.consents(customer)).toEqual([]);

  for (let time = 0; time < 2; time++) {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
  }
  expect(await store.customers.consents(customer)).toEqual([
    { channel: 'email', purpose: 'marketing', state: 'withdrawn' },
  ]);
  expect((await events()).map(({ event }) => event)).toEqual(['email.unsubscribed']);
  const types = (await store.inbox.after(enrollment, 0)).map(({ type }) => type);
  expect(types).toEqual(['changed', 'event']);
});

test('the page speaks the language of the browser', async () => {
  const shown = await fetch(page(delivery), { headers: { 'accept-language': 'de-AT,de;q=0.9' } });
  expect(await shown.text()).toMatch(/<html lang="de">[\s\S]*Keine solchen Nachrichten mehr\?/);
});
