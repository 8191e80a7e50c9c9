import { launchBrowser } from '@waymark/browser';
import { type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { walkScreens } from './hostile-screens.ts';
import { findSpilt } from './hostile-words.ts';
import { fillWithHostility } from './hostile-workspace.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  await fillWithHostility(product);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('markup, turned, drawn, stacked and endless text in every field is shown as text, and stays inside what it stands in', async () => {
  const { page, faults, close } = await visit(browser, product.url, { width: 1280, height: 720 });
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const found: string[] = [];
  await walkScreens(page, async (screen) => {
    found.push(...(await page.evaluate(findSpilt)).map((spilt) => `${screen}: ${spilt}`));
    if (await page.evaluate(() => Reflect.has(window, 'hostile'))) found.push(`${screen}: a script ran`);
  });
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
  await close();
}, 900_000);
