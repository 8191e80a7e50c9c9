import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, post, publish, startProduct } from '@waymark/runtime/testing';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { type Browser, visit } from './visit.ts';

/** An email, a wait for its click, and a split whose arms lead to a goal or not. */
const invitation = {
  format: 1,
  key: 'invitation',
  name: 'Invitation',
  goals: [{ key: 'booked', when: { event: 'visit.booked' }, exit: true }],
  nodes: [
    { id: 'invited', kind: 'trigger', name: 'Invited', on: { type: 'event', event: 'hcp.invited' } },
    {
      id: 'mail',
      kind: 'channel',
      name: 'Letter',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Come and see', body: 'Dear colleague, [come](https://congress.example).' },
    },
    {
      id: 'split',
      kind: 'split',
      name: 'Which way',
      arms: [
        { outlet: 'short', weight: 50 },
        { outlet: 'long', weight: 50 },
      ],
    },
    { id: 'wait', kind: 'wait', name: 'Time to book', until: { type: 'duration', duration: 'P30D' } },
  ],
  edges: [
    { from: 'invited', to: 'mail' },
    { from: 'mail', to: 'split' },
    { from: 'split', outlet: 'short', to: 'wait' },
    { from: 'split', outlet: 'long', to: 'wait' },
  ],
};

let product: Product;
let browser: Browser;
let api: Api;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
  await publish(api, invitation);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

const invite = (id: string, lastName: string) =>
  post(product, '/v1/batch', {
    batch: [
      { type: 'identify', userId: id, traits: { lastName, email: `${id}@clinic.example` } },
      { type: 'track', userId: id, event: 'hcp.invited' },
    ],
  });

/** Counts what a page asks the API, but for the one stream, of which those opened and those ended are counted. */
function listenTo(page: Page) {
  const asked: string[] = [];
  const streams: string[] = [];
  const ended: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.includes('changes.watch')) streams.push(url);
    else if (url.includes('/trpc/')) asked.push(url);
  });
  const end = (request: Request) => {
    if (request.url().includes('changes.watch')) ended.push(request.url());
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return { asked, streams, ended };
}

/** So long nothing is asked on a page that has come to rest. */
const restMs = 6_000;

it.each([
  { screen: 'Live', address: `/journeys/${invitation.key}?mode=live`, seen: 'In this journey' },
  { screen: 'the list', address: '/journeys', seen: 'Invitation' },
  { screen: 'Operations', address: '/operations', seen: 'Nothing needs you' },
])('$screen asks for nothing while nothing happens, over one open stream', async ({ address, seen }) => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('about:blank');
  const { asked, streams } = listenTo(page);
  await page.goto(`${product.url}${address}`);
  await page.getByText(seen).first().waitFor();
  // At rest: so long nothing was asked any more. A page that polls never comes to rest.
  let before = -1;
  await expect
    .poll(
      () => {
        const isResting = asked.length === before;
        before = asked.length;
        return isResting;
      },
      { timeout: 120_000, interval: restMs },
    )
    .toBe(true);
  expect(streams).toHaveLength(1);
  expect(faults).toEqual([]);
  await close();
});

it('counts follow what happens within two seconds, and are true after a restart of the server', async () => {
  const { page, close } = await visit(browser, product.url);
  await page.goto(`/journeys/${invitation.key}?mode=live`);
  const panel = page.getByRole('complementary', { name: 'Customers in this journey' });
  const { node } = drawOn(page);
  await panel.getByText('Nobody yet').waitFor();
  await invite('ada', 'Lovelace');
  await expect.poll(async () => (await api.journeys.counts.query({ key: invitation.key })).nodes.wait?.waiting).toBe(1);
  await node('Time to book').getByText('1 here now').waitFor({ timeout: 2_000 });
  await panel.getByRole('button', { name: 'Lovelace' }).waitFor({ timeout: 2_000 });

  await product.kill('api');
  await page.getByText('Waymark does not answer').first().waitFor();
  await product.revive('api');
  await invite('grace', 'Hopper');
  await node('Time to book').getByText('2 here now').waitFor();
  await panel.getByRole('button', { name: 'Hopper' }).waitFor();
  await page.getByText('What you see may be out of date').waitFor({ state: 'detached' });
  await close();
});

it('says per step what came of it: answers to a message, the goal rate of each arm, and who is here', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/channels/outbox');
  await page
    .getByRole('button', { name: /Lovelace/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'clicked', exact: true }).click();
  await page
    .getByText(/^\P{L}?clicked.*Lovelace/u)
    .first()
    .waitFor();
  await post(product, '/v1/track', { userId: 'grace', event: 'visit.booked' });
  await expect.poll(async () => (await api.journeys.counts.query({ key: invitation.key })).goals.booked).toBe(1);

  await page.goto(`/journeys/${invitation.key}?mode=live`);
  const panel = page.getByRole('complementary', { name: 'Customers in this journey' });
  const { node } = drawOn(page);
  await node('Letter').click();
  const results = panel.getByRole('list', { name: 'What came of it' });
  await results.getByRole('listitem').filter({ hasText: 'Clicked' }).getByText('1 · 50').waitFor();
  await results.getByRole('listitem').filter({ hasText: 'Sent' }).getByText('2', { exact: true }).waitFor();
  for (const what of ['Bounced', 'Unsubscribed', 'Replied'])
    await results.getByRole('listitem').filter({ hasText: what }).getByText('0 · 0').waitFor();
  await panel.getByText('Nobody is here now').waitFor();

  await node('Which way').click();
  await panel.getByRole('list', { name: 'Goal rate per arm' }).getByText('1 · 100').waitFor();
  await node('Time to book').focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'At “Time to book”' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Hopper' }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Lovelace' }).click();
  const trace = page.getByRole('complementary', { name: 'What happened to Lovelace' });
  await trace.getByText('Time to book: waiting').waitFor();
  await trace.getByText('The customer belongs to this arm, now and always.').waitFor();
  expect(faults).toEqual([]);
  await close();
});

/** Says to the page that somebody looks at it, or that nobody does. */
const look = (page: Page, visibility: 'visible' | 'hidden') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);

it('a page that was hidden for a while has one stream again, and keeps it while more and more come', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('about:blank');
  const { streams, ended } = listenTo(page);
  const { node } = drawOn(page);
  const open = () => streams.length - ended.length;
  const waiting = async () => (await api.journeys.counts.query({ key: invitation.key })).nodes.wait?.waiting ?? 0;
  const keeps = async (count: number, guests: string[]) => {
    await expect.poll(open, { timeout: 60_000 }).toBe(count);
    const opened = streams.length;
    for (const guest of guests) {
      const before = await waiting();
      await invite(guest, guest);
      await expect.poll(waiting).toBe(before + 1);
      if (count > 0)
        await node('Time to book')
          .getByText(`${before + 1} here now`)
          .waitFor();
    }
    expect([open(), streams.length]).toEqual([count, opened]);
  };
  await page.goto(`/journeys/${invitation.key}?mode=live`);
  await keeps(1, ['alan', 'barbara', 'claude']);
  await look(page, 'hidden');
  await keeps(0, ['dorothy', 'edsger', 'frances']);
  await look(page, 'visible');
  await keeps(1, ['hedy', 'ida', 'john']);
  expect(faults).toEqual([]);
  await close();
});
