import { launchBrowser } from '@waymark/browser';
import { callApi, type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { type Browser, visit } from './visit.ts';

const pause = (id: string, name: string) => ({ id, kind: 'wait', name, until: { type: 'duration', duration: 'P1D' } });

/** Two steps that follow each other, and one aside that nothing leads to. */
const small = {
  format: 1,
  key: 'by-keys',
  name: 'By keys',
  nodes: [pause('first', 'First pause'), pause('second', 'Second pause'), pause('aside', 'Pause aside')],
  edges: [{ from: 'first', to: 'second' }],
  layout: { first: { x: 0, y: 0 }, second: { x: 0, y: 140 }, aside: { x: 320, y: 140 } },
};

const names = Array.from({ length: 200 }, (_, at) => `Pause ${at}`);

/** So long that only a part of it is drawn. */
const long = {
  format: 1,
  key: 'long-by-keys',
  name: 'Long by keys',
  nodes: names.map((name, at) => pause(`p${at}`, name)),
  edges: names.slice(1).map((_, at) => ({ from: `p${at}`, to: `p${at + 1}` })),
  layout: Object.fromEntries(names.map((_, at) => [`p${at}`, { x: 0, y: at * 140 }])),
};

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const api = callApi(product);
  for (const document of [small, long]) {
    await api.journeys.import.mutate({ document: document as unknown as Record<string, string>, publish: false });
  }
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('steps are gone to, selected together, connected, moved, copied and removed by keys alone', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/by-keys');
  const { node, line } = drawOn(page);
  const press = (key: string) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await node('First pause').focus();
  await press('ArrowDown');
  await expect.poll(focused).toContain('Second pause');
  await press('Shift+ArrowRight');
  await expect.poll(focused).toContain('Pause aside');
  await press('c');
  await line('Second pause, Next → Pause aside').waitFor();

  const before = await node('Pause aside').boundingBox();
  await press('Control+ArrowDown');
  await press('Control+ArrowDown');
  await expect.poll(async () => (await node('Pause aside').boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 20);
  await press('Control+z');
  await expect.poll(async () => (await node('Pause aside').boundingBox())?.y).toBe(before?.y);

  await press('Control+d');
  await node('Pause aside').nth(1).waitFor();
  await press('Control+z');
  await expect.poll(() => node('Pause aside').count()).toBe(1);

  await node('Second pause').focus();
  await press('Escape');
  await press('Delete');
  await line('First pause, Next → Pause aside').waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('keys reach steps that are not in sight yet', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/long-by-keys');
  const { node } = drawOn(page);
  await node('Pause 0').focus();
  for (const name of names.slice(1, 25)) {
    await page.keyboard.press('ArrowDown');
    await page.locator(':focus').and(node(name)).waitFor();
  }
  expect(faults).toEqual([]);
  await close();
});
