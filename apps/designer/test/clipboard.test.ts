import { launchBrowser } from '@waymark/browser';
import { callApi, type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { type Browser, visit } from './visit.ts';

const pause = (id: string, name: string) => ({ id, kind: 'wait', name, until: { type: 'duration', duration: 'P1D' } });

const written = {
  format: 1,
  key: 'copied-from',
  name: 'Copied from',
  nodes: [pause('first', 'First pause'), pause('second', 'Second pause')],
  edges: [{ from: 'first', to: 'second' }],
  layout: { first: { x: 0, y: 0 }, second: { x: 0, y: 140 } },
};
const other = { ...written, key: 'copied-to', name: 'Copied to', nodes: [pause('other', 'Other pause')], edges: [] };

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const api = callApi(product);
  for (const document of [written, { ...other, layout: { other: { x: 0, y: 0 } } }]) {
    await api.journeys.import.mutate({ document: document as unknown as Record<string, string>, publish: false });
  }
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('steps are cut from one journey and pasted into another with what joins them, by keys', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/journeys/copied-from');
  const { node, line } = drawOn(page);
  await node('First pause').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await node('First pause 2').waitFor();
  const [was, copy] = [await node('Second pause').boundingBox(), await node('First pause 2').boundingBox()];
  expect(copy?.x).toBeGreaterThan((was?.x ?? 0) + (was?.width ?? 0));
  await page.keyboard.press('Control+z');
  await expect.poll(() => node('First pause 2').count()).toBe(0);
  await node('First pause').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect.poll(() => node('First pause').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await line('First pause, Next → Second pause').waitFor();

  await page.goto('/journeys/copied-to');
  await node('Other pause').focus();
  await page.keyboard.press('Control+v');
  await line('First pause, Next → Second pause').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => node('Second pause').count()).toBe(0);
  await node('Other pause').waitFor();
  expect(faults).toEqual([]);
  await close();
});
