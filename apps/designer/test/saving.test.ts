import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, startProduct, until } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { drawn } from './look-journeys.ts';
import { barriersOn, cutOffOn } from './sight.ts';
import { type Browser, visit } from './visit.ts';

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

/** A journey of the test's own, opened in as many tabs of one browser as are named. */
async function open(name: string, ...tabs: string[]) {
  const { key } = await api.journeys.create.mutate({ name, document: drawn as unknown as Record<string, string> });
  const { page, close } = await visit(browser, product.url);
  const pages = [page];
  while (pages.length < tabs.length) pages.push(await page.context().newPage());
  for (const one of pages) {
    one.setDefaultTimeout(60_000);
    await one.goto(`${product.url}/journeys/${key}`);
    await drawOn(one).node('Welcome').waitFor();
  }
  const stored = async () => (await api.journeys.get.query({ key })) as { name: string; revision: number };
  return { key, pages: pages as [Page, Page], stored, close };
}

const nameField = (page: Page) => page.getByLabel('Name of the journey');
const pill = (page: Page, words: string) => page.locator('main header').getByRole('status').getByText(words);
const names = async () => (await api.journeys.list.query()).map(({ name }) => name);

/** Lets no request to save through until it is told to. */
async function holdSaving(page: Page): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/journeys\.save/, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return async () => {
    release();
    await page.unroute(/journeys\.save/);
  };
}

it('a tab in which nothing waits to be saved shows what another tab saved', async () => {
  const { pages, close } = await open('Shared', 'one', 'other');
  const [one, other] = pages;
  await nameField(one).fill('Shared by both');
  await pill(one, 'Draft · saved').waitFor();
  await expect.poll(() => nameField(other).inputValue()).toBe('Shared by both');
  await other.getByText('This journey was saved elsewhere just now').waitFor();
  await nameField(other).fill('Shared, and back');
  await expect.poll(() => nameField(one).inputValue()).toBe('Shared, and back');
  await close();
});

it.each([
  { choice: 'Go on with mine', goesOn: 'Mine', beside: 'Theirs (theirs)' },
  { choice: 'Go on with theirs', goesOn: 'Theirs', beside: 'Mine (mine)' },
])(
  'of two tabs that change it at once, the later is told who saved what when; $choice loses nothing',
  async ({ choice, goesOn, beside }) => {
    const { pages, stored, close } = await open('Contested', 'one', 'other');
    const [one, other] = pages;
    const letThrough = await holdSaving(other);
    await nameField(other).fill(`Mine ${goesOn}`);
    await nameField(one).fill(`Theirs ${goesOn}`);
    await pill(one, 'Draft · saved').waitFor();
    await letThrough();
    const dialog = other.getByRole('dialog', { name: 'This journey was changed elsewhere' });
    await dialog.getByText(/^The owner saved it today, \d+:\d\d/).waitFor();
    await dialog.getByRole('region', { name: 'What yours does otherwise' }).getByText(`Mine ${goesOn}`).waitFor();
    expect(await barriersOn(other)).toEqual([]);
    expect(await cutOffOn(other)).toEqual([]);
    await dialog.getByRole('button', { name: choice }).click();
    await dialog.waitFor({ state: 'detached' });
    await pill(other, 'Draft · saved').waitFor();
    expect((await stored()).name).toBe(`${goesOn} ${goesOn}`);
    expect(await names()).toContain(beside.replace(' ', ` ${goesOn} `));
    await expect.poll(() => nameField(one).inputValue()).toBe(`${goesOn} ${goesOn}`);
    await close();
  },
);

it('what is written while the product is away is kept in the browser, also over a reload, and saved once it is back', async () => {
  const { key, pages, stored, close } = await open('Restarted', 'one');
  const [page] = pages;
  await product.kill('api');
  await nameField(page).fill('Restarted while writing');
  await pill(page, 'Draft · not saved, trying again').waitFor();
  await page.getByText('your changes are kept in this browser').waitFor();
  await nameField(page).fill('Restarted while still writing');
  await product.revive('api');
  await pill(page, 'Draft · saved').waitFor();
  await page.getByText('your changes are kept in this browser').waitFor({ state: 'detached' });
  expect((await stored()).name).toBe('Restarted while still writing');

  await product.kill('api');
  await nameField(page).fill('Reloaded while it was away');
  await pill(page, 'Draft · not saved, trying again').waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload().catch(() => undefined);
  await product.revive('api');
  await page.goto(`${product.url}/journeys/${key}`);
  await page.getByText('Your changes are here again').waitFor();
  await pill(page, 'Draft · saved').waitFor();
  expect((await stored()).name).toBe('Reloaded while it was away');
  await drawOn(page).canvas.click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => nameField(page).inputValue()).toBe('Restarted while still writing');
  await close();
});

it('what was sent before the page was loaded again, and heard, is no conflict with what was written since', async () => {
  const { key, pages, stored, close } = await open('Sent', 'one');
  const [page] = pages;
  await page.route(/journeys\.save/, (route) => void route.fetch().catch(() => undefined), { times: 1 });
  await nameField(page).fill('Sent and heard');
  await expect.poll(async () => (await stored()).name).toBe('Sent and heard');
  await nameField(page).fill('Sent, and written on');
  await page.waitForFunction(() => Object.values(localStorage).some((copy) => copy.includes('Sent, and written on')));
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  await page.goto(`${product.url}/journeys/${key}`);
  await page.getByText('Your changes are here again').waitFor();
  await expect.poll(async () => (await stored()).name, { timeout: 60_000 }).toBe('Sent, and written on');
  await pill(page, 'Draft · saved').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await close();
});

it('what was left unsaved and what somebody else saved since meet in the conflict dialog', async () => {
  const { key, pages, stored, close } = await open('Left behind', 'one');
  const [page] = pages;
  await holdSaving(page);
  await nameField(page).fill('Left unsaved');
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('waymark-unsaved')));
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  const { revision } = await stored();
  await api.journeys.save.mutate({
    key,
    document: { ...(drawn as unknown as Record<string, string>), key, name: 'Saved since' },
    revision,
  });
  await page.unroute(/journeys\.save/);
  await page.goto(`${product.url}/journeys/${key}`);
  const dialog = page.getByRole('dialog', { name: 'This journey was changed elsewhere' });
  await dialog.getByRole('button', { name: 'Go on with mine' }).click();
  await pill(page, 'Draft · saved').waitFor();
  expect((await stored()).name).toBe('Left unsaved');
  expect(await names()).toContain('Saved since (theirs)');
  await close();
});

it('leaving the journey for another screen while saving takes long loses nothing', async () => {
  const { key, pages, stored, close } = await open('Left early', 'one');
  const [page] = pages;
  const letThrough = await holdSaving(page);
  await nameField(page).fill('Left early, and kept');
  await page.getByRole('link', { name: 'Channels' }).click();
  await page.getByRole('heading', { name: 'Channels', level: 1 }).waitFor();
  await letThrough();
  await until(async () => (await stored()).name === 'Left early, and kept');
  await page.goto(`/journeys/${key}`);
  await expect.poll(() => nameField(page).inputValue()).toBe('Left early, and kept');
  await close();
});

it('closing the tab with something unsaved asks', async () => {
  const { pages, close } = await open('Closed', 'one');
  const [page] = pages;
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
  });
  await holdSaving(page);
  await nameField(page).fill('Closed!');
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
  expect(await nameField(page).inputValue()).toBe('Closed!');
  await close();
});

it('on a slow network whose answers come late, or never, every change is saved, once, and nobody is asked about it', async () => {
  const { key, pages, stored, close } = await open('Slow', 'one');
  const [page] = pages;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const slow = { offline: false, latency: 600, downloadThroughput: 50_000, uploadThroughput: 20_000 };
  await session.send('Network.emulateNetworkConditions', slow);
  let lost = 0;
  await page.route(/journeys\.save/, async (route) => {
    const answer = await route.fetch();
    if (lost++ % 2 === 0) await route.abort();
    else await route.fulfill({ response: answer });
  });
  const before = (await stored()).revision;
  const written = ['Slow 1', 'Slow 2', 'Slow 3'];
  for (const name of written) {
    await nameField(page).fill(name);
    await expect.poll(async () => (await stored()).name, { timeout: 60_000 }).toBe(name);
  }
  await pill(page, 'Draft · saved').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await stored()).revision).toBe(before + written.length);
  expect(lost).toBeGreaterThan(written.length);
  expect(await names()).not.toContain('Slow 3 (theirs)');
  expect((await api.journeys.get.query({ key })).versions).toEqual([]);
  await close();
});

it('a publish whose answer was lost makes one version, however often it is repeated', async () => {
  const { key } = await api.journeys.create.mutate({
    name: 'Published once',
    document: {
      format: 1,
      nodes: [
        { id: 'start', kind: 'trigger', on: { type: 'event', event: 'x.happened' } },
        { id: 'end', kind: 'exit', reason: 'done' },
      ],
      edges: [{ from: 'start', to: 'end' }],
    },
  });
  const { page, close } = await visit(browser, product.url);
  await page.goto(`/journeys/${key}`);
  await page.route(
    /journeys\.publish/,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish “Published once”' });
  await dialog.getByLabel('Note').fill('First');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Waymark does not answer').first().waitFor();
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Version 1 is live').waitFor();
  expect((await api.journeys.get.query({ key })).versions).toMatchObject([
    { number: 1, note: 'First', publishedBy: 'owner' },
  ]);
  await close();
});
