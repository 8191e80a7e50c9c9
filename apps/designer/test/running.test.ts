import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, publish, startProduct, until } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, visit } from './visit.ts';

/** The congress begins and ends in so many days, and is moved by a week, so that the wait then ends when it was to begin. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [begins, ends, laterBegins, laterEnds] = [inDays(60), inDays(63), inDays(67), inDays(70)];

const congress = {
  format: 1,
  key: 'congress',
  name: 'Congress',
  nodes: [
    { id: 'invited', kind: 'trigger', name: 'Invited', on: { type: 'event', event: 'hcp.invited' } },
    {
      id: 'week-before',
      kind: 'wait',
      name: 'A week before',
      until: { type: 'date', occasion: 'esc-2027', offset: '-P7D', timeout: 'P9Y' },
    },
    {
      id: 'programme',
      kind: 'channel',
      name: 'Programme',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'See you, Dr {{ customer.lastName }}', body: 'The programme is out.' },
    },
  ],
  edges: [
    { from: 'invited', to: 'week-before' },
    { from: 'week-before', to: 'programme' },
  ],
};

let product: Product;
let browser: Browser;
let api: Api;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
  await api.occasions.save.mutate({ key: 'esc-2027', start: begins, end: ends });
  await publish(api, congress);
  await invite('ada');
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('moving an occasion says first how many waiting customers it moves, and then moves them', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.getByRole('link', { name: 'Occasions' }).click();
  const row = page.getByRole('row', { name: 'Esc 2027' });
  await row.getByRole('cell', { name: '1', exact: true }).waitFor();
  await row.getByRole('button', { name: 'Esc 2027', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Dates of “Esc 2027”' });
  await dialog.getByRole('group', { name: 'Start' }).getByLabel('Date').fill(laterBegins);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('It cannot end before it starts.').waitFor();
  await dialog.getByRole('group', { name: 'End' }).getByLabel('Date').fill(laterEnds);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('1 waiting customer is re-timed.').waitFor();
  expect(await api.occasions.list.query()).toMatchObject([{ start: begins }]);
  await dialog.getByRole('button', { name: 'Change the dates' }).click();
  await row
    .getByText(new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date(laterBegins)))
    .waitFor();
  await until(async () => (await open())?.until === `${begins}T00:00:00.000Z`);

  await row.getByRole('button', { name: 'More for Esc 2027' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByText('1 customer waits for it.').waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('a customer who waits is played on from where they are, and what comes is marked as simulated until something happens', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto(`/enrollments/${(await open())?.id}`);
  const trace = page.getByRole('complementary', { name: 'What happened to Lovelace' });
  const next = trace.getByRole('region', { name: 'What comes next' });
  expect(await next.getByRole('list').count()).toBe(0);
  await next.getByRole('button', { name: 'Play on from here' }).click();
  const foretold = next.getByRole('list', { name: 'Simulated, if nothing else happens' });
  await foretold.getByText('Programme: sent').waitFor();
  await foretold.getByText('Left the journey').waitFor();
  expect(await trace.getByText('A week before: waiting').count()).toBeGreaterThan(0);
  expect((await open())?.nodeName).toBe('A week before');
  await api.occasions.save.mutate({ key: 'esc-2027', start: begins, end: ends });
  await foretold.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await close();
});

it('a journey is paused, resumed and stopped from its bar, and says where it stands', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  const steer = async (choice: string) => {
    await page.getByRole('button', { name: 'Pause or stop' }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    const dialog = page.getByRole('dialog', { name: `${choice.replace('…', '')} “Congress”?` });
    await dialog.getByText('1 customer is in it now.').waitFor();
    return dialog;
  };
  const bar = page.locator('main header').getByRole('status');
  await page.getByRole('link', { name: 'Congress' }).click();
  await bar.getByText('Live · saved').waitFor();

  const pausing = await steer('Pause…');
  await pausing.getByText('From now on nothing is handed over').waitFor();
  await pausing.getByRole('button', { name: 'Pause' }).click();
  await bar.getByText('Paused · saved').waitFor();
  await page.getByRole('link', { name: 'Journeys' }).first().click();
  await page.getByRole('row', { name: 'Congress' }).getByText('Paused').waitFor();
  await page.getByRole('link', { name: 'Congress' }).click();

  await (await steer('Resume…')).getByRole('button', { name: 'Resume' }).click();
  await bar.getByText('Live · saved').waitFor();

  const closing = await steer('Stop…');
  await closing.getByRole('radio', { name: 'Only the entry closes' }).check();
  await closing.getByRole('button', { name: 'Close the entry' }).click();
  await page.getByText('1 customer goes on to the end.').waitFor();
  await bar.getByText('Stopped · saved').waitFor();
  expect(await open()).toBeDefined();

  await (await steer('Stop…')).getByRole('button', { name: 'Stop' }).click();
  await page.getByText('1 customer leaves it.').waitFor();
  await until(async () => (await open()) === undefined);
  expect(faults).toEqual([]);
  await close();
});

it('a marketer tries a journey with their own address, time sped up, apart from everything live', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/congress?mode=simulate');
  await openTestRun(page);
  const panel = page.getByRole('complementary', { name: 'Test run of this journey' });
  await panel.getByRole('radiogroup', { name: 'Run it with' }).getByText('Me', { exact: true }).click();
  await panel.getByLabel('Email').fill('me@clinic.example');
  await panel.getByLabel('Given name').fill('Ana');
  await panel.getByLabel('Family name').fill('Ruiz');
  await panel.getByRole('combobox', { name: 'How fast time passes' }).click();
  await page.getByRole('option', { name: 'A week in a second' }).click();
  await panel.getByRole('button', { name: 'Start', exact: true }).click();

  const trace = page.getByRole('complementary', { name: 'What happened to you' });
  await trace.getByText('A week before: waiting').waitFor();
  await trace.getByText('Programme: sent').waitFor({ timeout: 60_000 });
  await trace.getByText('Finished').waitFor();
  expect(await trace.getByRole('link', { name: 'Open in Temporal' }).getAttribute('href')).toContain(
    'congress%2Ftest-',
  );
  const outbox = page.context().waitForEvent('page');
  await trace.getByRole('link', { name: 'Messages' }).click();
  await (await outbox).getByText('See you, Dr Ruiz').first().waitFor();
  expect((await api.journeys.counts.query({ key: 'congress' })).entered).toBe(1);

  await page.reload();
  await openTestRun(page);
  await panel.getByRole('radiogroup', { name: 'Run it with' }).getByText('Me', { exact: true }).click();
  expect(await panel.getByLabel('Email').inputValue()).toBe('me@clinic.example');
  expect(faults).toEqual([]);
  await close();
}, 180_000);

/** A customer who is invited, and so waits for the congress. */
async function invite(id: string): Promise<void> {
  const authorization = `Basic ${btoa(`${product.writeKey}:`)}`;
  const traits = { lastName: 'Lovelace', email: 'ada@clinic.example' };
  const batch = [
    { type: 'identify', userId: id, traits },
    { type: 'track', userId: id, event: 'hcp.invited' },
  ];
  await fetch(`${product.url}/v1/batch`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ batch }),
  });
  await until(async () => (await api.occasions.list.query())[0]?.waiting === 1);
}

/** Chooses the test run among the ways to simulate. */
async function openTestRun(page: Page): Promise<void> {
  await page.getByRole('radiogroup', { name: 'One customer or everyone' }).getByText('Test run').click();
}

/** The enrollment that is open now. */
async function open() {
  const { rows } = await api.enrollments.list.query({ journey: 'congress' });
  return rows.find(({ state }) => state !== 'ended');
}
