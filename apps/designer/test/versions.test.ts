import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, post, startProduct, until } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { barriersOn, cutOffOn } from './sight.ts';
import { type Browser, visit } from './visit.ts';

const document = {
  format: 1,
  nodes: [
    { id: 'asked', kind: 'trigger', name: 'Asked', on: { type: 'event', event: 'sample.asked' } },
    { id: 'pause', kind: 'wait', name: 'A pause', until: { type: 'duration', duration: 'P2D' } },
  ],
  edges: [{ from: 'asked', to: 'pause' }],
};

let product: Product;
let browser: Browser;
let api: Api;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function publish(page: Page, name: string, note: string) {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: `Publish “${name}”` });
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('versions say who published them when, why and what they changed, can be looked at, and brought back', async () => {
  const { key } = await api.journeys.create.mutate({ name: 'Samples', document });
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto(`/journeys/${key}`);
  await publish(page, 'Samples', 'To begin with');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const review = page.getByRole('dialog', { name: 'Publish “Samples”' });
  await review.getByText('Nothing has changed since the published version.').waitFor();
  expect(await review.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  await review.getByRole('button', { name: 'Cancel' }).click();
  await review.waitFor({ state: 'detached' });
  const form = await drawOn(page).inspect('A pause');
  await form.getByLabel('Name', { exact: true }).fill('A longer pause');
  await page.getByText('Live · saved').waitFor();
  await publish(page, 'Samples', 'They asked for time');

  await page.getByRole('button', { name: 'v2, all versions' }).click();
  const first = page.getByRole('menuitem').filter({ hasText: 'To begin with' });
  await first.getByText(/, The owner$/).waitFor();
  await page.getByRole('menuitem').filter({ hasText: 'They asked for time' }).click();
  const history = page.getByRole('dialog', { name: 'Published versions' });
  await history.getByRole('region', { name: 'v2' }).getByRole('listitem').first().waitFor();
  await history.getByRole('region', { name: 'v2' }).getByRole('list').getByText('A longer pause').first().waitFor();
  await history.getByRole('button', { name: /To begin with/ }).click();
  const old = history.getByRole('application', { name: 'Journey' });
  await old.getByText('A pause', { exact: true }).waitFor();
  expect(await old.getByRole('button', { name: /^Add a step/ }).count()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  expect(await cutOffOn(page)).toEqual([]);

  await history.getByRole('button', { name: 'Bring back into the draft' }).click();
  await drawOn(page).node('A pause').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await drawOn(page).node('A longer pause').waitFor();
  expect((await api.journeys.get.query({ key })).versions).toMatchObject([
    { number: 2, note: 'They asked for time', publishedBy: 'owner' },
    { number: 1, note: 'To begin with', publishedBy: 'owner' },
  ]);
  expect(faults).toEqual([]);
  await close();
});

it('the list begins, finds, copies and deletes journeys, and says of one that is closed with somebody in it that it drains', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys');
  await post(product, '/v1/batch', {
    batch: [
      { type: 'identify', userId: 'ada', traits: { lastName: 'Lovelace' } },
      { type: 'track', userId: 'ada', event: 'sample.asked' },
    ],
  });
  const row = page.getByRole('row', { name: /Samples/ }).first();
  await row.getByText('1 entered').waitFor();
  await api.journeys.stop.mutate({ key: 'samples', entryOnly: true });
  await row.getByText('Draining').waitFor();
  await page.getByRole('button', { name: /^Draining/ }).click();
  await api.journeys.stop.mutate({ key: 'samples' });
  await page.getByText('No journey fits').waitFor();
  await page.getByRole('button', { name: /^All/ }).click();
  await row.getByText('Stopped').waitFor();

  await page.getByRole('button', { name: 'More for Samples' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByRole('row', { name: /Samples \(2\)/ }).waitFor();
  await page.getByRole('searchbox', { name: 'Search journeys' }).fill('(2)');
  await page.getByRole('row', { name: /Samples \(2\)/ }).waitFor();
  await page.getByRole('button', { name: 'More for Samples (2)' }).click();
  await page.getByRole('menuitem', { name: 'Delete draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No journey fits').waitFor();
  await until(async () => (await api.journeys.list.query()).length === 1);
  expect(faults).toEqual([]);
  await close();
});

it('a version that cannot be loaded says so, and is shown once it is chosen again', async () => {
  const { key } = await api.journeys.create.mutate({ name: 'Unreached', document });
  const { page, close } = await visit(browser, product.url);
  await page.goto(`/journeys/${key}`);
  await publish(page, 'Unreached', 'The first');
  const form = await drawOn(page).inspect('A pause');
  await form.getByLabel('Name', { exact: true }).fill('Another pause');
  await page.getByText('Live · saved').waitFor();
  await publish(page, 'Unreached', 'The second');
  await page.reload();
  await page.route(/journeys\.version/, (route) => route.abort());
  await page.getByRole('button', { name: 'v2, all versions' }).click();
  await page.getByRole('menuitem').filter({ hasText: 'The second' }).click();
  const history = page.getByRole('dialog', { name: 'Published versions' });
  await history.getByText('This version could not be loaded').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(await cutOffOn(page)).toEqual([]);
  await page.unroute(/journeys\.version/);
  await history.getByRole('button', { name: /The first/ }).click();
  await history.getByRole('button', { name: /The second/ }).click();
  await history.getByRole('region', { name: 'v2' }).getByRole('list').getByText('Another pause').first().waitFor();
  await close();
});
