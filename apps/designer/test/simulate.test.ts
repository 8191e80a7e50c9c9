import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, post, publish, startProduct, until } from '@waymark/runtime/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answering } from './filling.ts';
import { barriersOn } from './sight.ts';
import { type Browser, visit } from './visit.ts';

/** The congress is far enough away for everything else to come first. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const journey = {
  format: 1,
  key: 'follow-up',
  name: 'Follow-up',
  nodes: [
    { id: 'registered', kind: 'trigger', name: 'Registered', on: { type: 'event', event: 'hcp.registered' } },
    {
      id: 'welcome',
      kind: 'channel',
      name: 'Welcome',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Welcome', body: 'Good to have you.' },
    },
    {
      id: 'read',
      kind: 'wait',
      name: 'Time to read',
      until: { type: 'event', event: 'email.clicked', of: 'welcome', timeout: 'P3D' },
    },
    {
      id: 'which',
      kind: 'branch',
      name: 'Which reader',
      cases: [
        { outlet: 'keen', when: { event: 'site.visited', times: { 'at-least': 2 } } },
        { outlet: 'heart', when: { attribute: 'specialty', is: 'equal', value: 'cardiology' } },
      ],
    },
    {
      id: 'congress',
      kind: 'wait',
      name: 'The congress',
      until: { type: 'date', occasion: 'esc-2027', timeout: 'P9Y' },
    },
  ],
  edges: [
    { from: 'registered', to: 'welcome' },
    { from: 'welcome', to: 'read' },
    { from: 'read', outlet: 'happened', to: 'which' },
    { from: 'read', outlet: 'timeout', to: 'which' },
    { from: 'which', outlet: 'heart', to: 'congress' },
  ],
  goals: [
    {
      key: 'long-talk',
      when: { event: 'call.held', where: { property: 'minutes', is: 'at-least', value: 20 } },
    },
  ],
};

let product: Product;
let browser: Browser;
let api: Api;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
  await api.occasions.save.mutate({ key: 'esc-2027', start: inDays(60), end: inDays(63) });
  const traits = (lastName: string) => ({ lastName, specialty: 'oncology', email: `${lastName}@clinic.example` });
  const batch = [
    { type: 'identify', userId: 'ada', traits: traits('Lovelace') },
    { type: 'identify', userId: 'grace', traits: traits('Hopper') },
    ...[1, 2, 3].map(() => ({ type: 'track', userId: 'grace', event: 'site.visited' })),
  ];
  await post(product, '/v1/batch', { batch });
  await publish(api, journey);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('what really happened to a customer counts, what is made to happen too, and can be taken back', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  const { create } = answering(page);
  await page.goto('/journeys/follow-up?mode=simulate');
  const panel = page.getByRole('complementary', { name: 'Simulate with one customer' });
  await choose(page, 'Hopper');
  await panel.getByRole('list', { name: 'What happened before' }).getByText('site.visited').nth(2).waitFor();
  await told(page, 'Hopper').getByText('Which reader → Keen').waitFor();

  await choose(page, 'Lovelace');
  const trace = told(page, 'Lovelace');
  await trace.getByText('Which reader → Else').waitFor();
  expect(await panel.getByRole('list', { name: 'What happened before' }).count()).toBe(0);

  await panel.getByRole('button', { name: 'Change an attribute' }).click();
  const change = page.getByRole('dialog', { name: 'Change an attribute' });
  await change.getByRole('combobox', { name: 'Attribute' }).click();
  await page.getByRole('option', { name: 'Specialty', exact: true }).click();
  await create(change.getByRole('combobox', { name: 'Value', exact: true }), 'cardiology');
  expect(await barriersOn(page)).toEqual([]);
  await change.getByRole('button', { name: 'Make it happen' }).click();
  await trace.getByText('Which reader → Heart').waitFor();
  await trace.getByText('The congress: waiting').waitFor();
  // Both outlets of the wait lead to the branch: the line that was walked lies above the other.
  const lines = page.locator('.react-flow__edges svg');
  const order = (walk: string) =>
    lines
      .filter({ has: page.locator(`[data-walk="${walk}"]`) })
      .evaluateAll((all) => all.map((line) => Number(getComputedStyle(line).zIndex)));
  expect(Math.min(...(await order('walked')))).toBeGreaterThan(Math.max(...(await order('not-walked'))));

  await panel.getByRole('button', { name: 'Move an occasion' }).click();
  const move = page.getByRole('dialog', { name: 'Move an occasion' });
  await move.getByRole('group', { name: 'Start' }).getByLabel('Date').fill(inDays(70));
  await move.getByRole('button', { name: 'Make it happen' }).click();
  await move.getByText('It cannot end before it starts.').waitFor();
  await move.getByRole('group', { name: 'End' }).getByLabel('Date').fill(inDays(73));
  await move.getByRole('button', { name: 'Make it happen' }).click();
  await expect
    .poll(() => trace.locator('ol > li').last().locator('time').getAttribute('datetime'))
    .toBe(`${inDays(70)}T00:00:00.000Z`);

  await panel.getByRole('button', { name: 'Take back Specialty becomes cardiology' }).click();
  await trace.getByText('Which reader → Else').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('a made-up customer is not replaced by another of the same name, and a past that cannot be read is not taken as none', async () => {
  const { page, close } = await visit(browser, product.url);
  await page.goto('/journeys/follow-up?mode=simulate');
  const dialog = page.getByRole('dialog', { name: 'Make one up' });
  const makeUp = async (specialty: string) => {
    await page.getByRole('button', { name: 'Make one up' }).click();
    await dialog.getByLabel('What they are called').fill('Heart doctor');
    await dialog.getByLabel('Specialty').fill(specialty);
    await dialog.getByRole('button', { name: 'Keep' }).click();
  };
  await makeUp('cardiology');
  await dialog.waitFor({ state: 'detached' });
  await makeUp('oncology');
  await dialog.getByText('There is one of that name already.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await api.testCustomers.list.query()).toMatchObject([{ attributes: { specialty: 'cardiology' } }]);

  const isPast = (url: URL) => url.pathname.includes('customers.past');
  await page.route(isPast, (route) => route.abort());
  await choose(page, 'Hopper');
  await page.getByText('What happened to them before cannot be read now').waitFor();
  expect(await told(page, 'Hopper').getByRole('listitem').count()).toBe(0);
  await page.unroute(isPast);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('list', { name: 'What happened before' }).getByText('site.visited').nth(2).waitFor();
  await close();
});

it('a played scenario is kept as a test, runs again on every change, and a broken one is told before publishing', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/follow-up?mode=simulate');
  await choose(page, 'Hopper');
  await told(page, 'Hopper').getByText('Which reader → Keen').waitFor();
  await page.getByRole('button', { name: 'Keep as a test' }).click();
  const keep = page.getByRole('dialog', { name: 'Keep this as a test' });
  await keep.getByLabel('What it shows').fill('Visits the site often');
  await keep.getByRole('button', { name: 'Keep as a test' }).click();
  const kept = page.getByRole('list', { name: 'Kept tests' });
  await kept.getByText('Comes out the same').waitFor();
  expect(JSON.stringify(await api.keptTests.list.query({ journey: 'follow-up' }))).not.toMatch(/grace|Hopper/);

  await page.getByRole('button', { name: 'Keep as a test' }).click();
  await keep.getByLabel('What it shows').fill('Visits the site often');
  await keep.getByRole('button', { name: 'Keep as a test' }).click();
  await keep.getByText('There is a test of that name already.').waitFor();
  await page.keyboard.press('Escape');
  await keep.waitFor({ state: 'detached' });

  // Somebody else changes the journey, and this page is loaded anew.
  const strict = structuredClone(journey) as typeof journey & { nodes: { cases?: unknown[] }[] };
  Object.assign(strict.nodes[3] ?? {}, { cases: journey.nodes[3]?.cases?.slice(1) });
  await api.journeys.import.mutate({ document: strict as unknown as Record<string, string>, publish: false });
  await page.goto('/journeys/follow-up');
  await page.getByRole('button', { name: /warning/ }).waitFor();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const review = page.getByRole('dialog', { name: 'Publish “Follow-up”' });
  await review.getByText('Visits the site often').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('radiogroup', { name: 'Mode' }).getByText('Simulate', { exact: true }).click();
  await kept.getByText('Comes out otherwise').waitFor();
  await kept.getByRole('button', { name: 'Visits the site often' }).first().click();
  await page.getByText(/^Expected: Which reader → Keen/).waitFor();
  await page.getByText(/^Came: Which reader → Else/).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  // What is tried out meanwhile is no part of the test.
  await page.getByRole('button', { name: 'Clicked' }).click();
  await page.getByRole('menuitem', { name: 'Welcome' }).click();
  await told(page, 'Visits the site often').getByText('Time to read → Happened').waitFor();
  await page.getByRole('button', { name: 'Expect this from now on' }).click();
  await kept.getByText('Comes out the same').waitFor();

  const question = page.getByRole('dialog', { name: 'Remove “Visits the site often”?' });
  await kept.getByRole('button', { name: 'Remove the test Visits the site often' }).click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await api.keptTests.list.query({ journey: 'follow-up' })).toHaveLength(1);
  await kept.getByRole('button', { name: 'Remove the test Visits the site often' }).click();
  await question.getByRole('button', { name: 'Remove the test' }).click();
  await kept.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await close();
});

it('an event carries what is written, a provider refuses, and a consent is given: each changes what comes', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  const { create } = answering(page);
  await page.goto('/journeys/follow-up?mode=simulate');
  await choose(page, 'Lovelace');
  const panel = page.getByRole('complementary', { name: 'Simulate with one customer' });
  const trace = told(page, 'Lovelace');
  await trace.getByText('Welcome: sent').waitFor();

  await panel.getByRole('button', { name: 'Another event' }).click();
  const event = page.getByRole('dialog', { name: 'Another event' });
  await create(event.getByRole('combobox', { name: 'Event', exact: true }), 'call.held');
  await event.getByLabel('Minutes').fill('25');
  await event.getByRole('combobox', { name: 'Another property' }).fill('topic');
  await event.getByRole('button', { name: 'Add' }).click();
  await event.getByLabel('Topic').fill('dosing');
  await event.getByRole('button', { name: 'Make it happen' }).click();
  await trace.getByText(/long talk/i).waitFor();
  const made = panel.getByRole('list', { name: 'You made this happen' });
  await made.getByRole('button').click();
  await trace.getByText(/long talk/i).waitFor({ state: 'detached' });

  await panel.getByRole('button', { name: 'Provider refuses' }).click();
  await page.getByRole('menuitem', { name: 'Welcome' }).click();
  await trace.getByText('Welcome: not delivered').waitFor();
  expect(await trace.getByText('Welcome: sent').count()).toBe(0);
  expect(await panel.getByRole('button', { name: 'Provider refuses' }).count()).toBe(0);
  await made.getByRole('button', { name: 'Take back Welcome: refused by the provider' }).click();
  await trace.getByText('Welcome: sent').waitFor();

  const consent = (change: string) => panel.getByRole('button', { name: change, exact: true });
  await consent('Withdraw consent').click();
  await page.getByRole('menuitem', { name: /service/i }).click();
  await consent('Withdraw consent').waitFor({ state: 'detached' });
  await consent('Give consent').click();
  await page.getByRole('menuitem', { name: /service/i }).click();
  await consent('Withdraw consent').waitFor();
  expect(await made.getByRole('listitem').count()).toBe(2);
  expect(await barriersOn(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('a live customer is played on from where they are, in the version they are in, and nothing of it is real', async () => {
  await post(product, '/v1/track', { userId: 'ada', event: 'hcp.registered' });
  const open = async () => (await api.enrollments.list.query({ journey: 'follow-up' })).rows[0];
  await until(async () => (await open())?.nodeName === 'Time to read');
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto(`/enrollments/${(await open())?.id}`);
  await page.getByRole('button', { name: 'Simulate from here' }).click();
  const panel = page.getByRole('complementary', { name: 'Simulate with one customer' });
  await panel.getByText('Played on from where Lovelace is now, in version 1.').waitFor();
  const trace = told(page, 'Lovelace');
  await trace.getByText('Entered the journey').waitFor();
  await trace.getByText('Time to read → Timeout').waitFor();
  await panel.getByRole('button', { name: 'Clicked' }).click();
  await page.getByRole('menuitem', { name: 'Welcome' }).click();
  await trace.getByText('Time to read → Happened').waitFor();
  await trace.getByText('Which reader → Else').waitFor();
  expect(await page.getByRole('button', { name: 'Keep as a test' }).count()).toBe(0);
  expect((await open())?.nodeName).toBe('Time to read');
  expect(await barriersOn(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

/** Chooses a customer of the workspace to play with. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Customer' }).click();
  await page.getByRole('option', { name }).click();
}

/** What Simulate tells of a customer. */
const told = (page: Page, name: string): Locator =>
  page.getByRole('complementary', { name: `What happened to ${name}` });
