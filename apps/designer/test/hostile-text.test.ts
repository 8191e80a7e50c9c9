import { launchBrowser } from '@waymark/browser';
import { type Product, startProduct } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as places from './hostile-places.ts';
import * as screens from './hostile-screens.ts';
import * as trying from './hostile-trying.ts';
import { endless, findMade, findSpilt, findTurned } from './hostile-words.ts';
import { fillWithHostility } from './hostile-workspace.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;
let link: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  link = await fillWithHostility(product);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Walks through a part of the product, and tells everything that hostile text does there. */
async function spoiltBy(walk: (page: Page, look: screens.Look) => Promise<void>, begin = '/'): Promise<string[]> {
  const { page, faults, close } = await visit(browser, product.url, { width: 1280, height: 720 });
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  if (begin !== '/') await page.goto(begin);
  const found: string[] = [];
  await walk(page, async (screen) => {
    const spoilt = [
      ...(await page.evaluate(findSpilt)),
      ...(await page.evaluate(findMade)),
      ...(await page.evaluate(findTurned, endless)),
    ];
    found.push(...spoilt.map((one) => `${screen}: ${one}`));
  });
  await close();
  return [...found, ...faults];
}

it.each([
  ['the list of journeys', screens.walkList],
  ['a draft and its forms', screens.walkDesign],
  ['the outline', screens.walkOutline],
  ['publishing and versions', screens.walkPublishing],
  ['Simulate', trying.walkSimulate],
  ['Live', trying.walkLive],
  ['Content', places.walkContent],
  ['Channels and the test outbox', places.walkChannels],
  ['Occasions', places.walkOccasions],
  ['Operations', places.walkOperations],
  ['the tasks and the reps', places.walkTasks],
])(
  'in %s markup, turned, drawn, stacked and endless text is shown as text, turns nothing beside it, and stays inside what it stands in',
  async (_, walk) => {
    expect(await spoiltBy(walk)).toEqual([]);
  },
  300_000,
);

it('so it is in a rep’s own inbox', async () => {
  expect(await spoiltBy(places.walkDesk, link)).toEqual([]);
}, 120_000);
