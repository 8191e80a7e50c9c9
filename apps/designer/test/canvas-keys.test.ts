import { launchBrowser } from '@waymark/browser';
import { callApi, type Product, startProduct } from '@waymark/runtime/testing';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shortcutNames } from '../src/editor/keys/shortcuts.ts';
import { drawOn } from './drawing.ts';
import { cutOffOn } from './sight.ts';
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

/** A branch of three ways, two of which lead nowhere, and a start that nothing can lead to. */
const branching = {
  format: 1,
  key: 'branch-by-keys',
  name: 'Branch by keys',
  nodes: [
    { id: 'start', kind: 'trigger', name: 'Ordered', on: { type: 'event', event: 'order.placed' } },
    {
      id: 'which',
      kind: 'branch',
      name: 'Which',
      cases: ['first', 'second'].map((value) => ({
        outlet: value,
        when: { attribute: 'tier', is: 'equal', value },
      })),
    },
    pause('left', 'Left pause'),
    pause('right', 'Right pause'),
  ],
  edges: [
    { from: 'start', to: 'which' },
    { from: 'which', outlet: 'first', to: 'left' },
  ],
  layout: { start: { x: 160, y: 0 }, which: { x: 160, y: 140 }, left: { x: 0, y: 320 }, right: { x: 320, y: 320 } },
};

const outlined = {
  ...branching,
  key: 'outlined-by-keys',
  edges: [...branching.edges, { from: 'which', outlet: 'second', to: 'right' }],
};

const names = Array.from({ length: 200 }, (_, at) => `Pause ${at}`);

/** So long that only a part of it is in sight. */
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
  for (const document of [small, branching, outlined, long]) {
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

  const top = async (name: string) => (await node(name).boundingBox())?.y ?? 0;
  // Told from its neighbour: the canvas itself may still be moving.
  const below = async () => Math.round((await top('Pause aside')) - (await top('Second pause')));
  await expect.poll(below).toBe(0);
  await press('Control+ArrowDown');
  await press('Control+ArrowDown');
  await expect.poll(below).toBeGreaterThan(20);
  await press('Control+z');
  await expect.poll(below).toBe(0);

  await press('Control+Shift+Z');
  await expect.poll(below).toBeGreaterThan(20);
  await press('Control+y');
  await press('Control+z');
  await expect.poll(below).toBe(0);

  await press('Control+d');
  await node('Pause aside 2').waitFor();
  await press('Control+z');
  await expect.poll(() => node('Pause aside 2').count()).toBe(0);

  await node('Second pause').focus();
  await press('Escape');
  await press('Delete');
  await line('First pause, Next → Pause aside').waitFor();

  await page.getByRole('button', { name: 'Tidy' }).focus();
  await press('Enter');
  const middle = async (name: string) => {
    const box = await node(name).boundingBox();
    return box && box.x + box.width / 2;
  };
  await expect
    .poll(async () => Math.abs(((await middle('First pause')) ?? 0) - ((await middle('Pause aside')) ?? 999)))
    .toBeLessThan(2);
  expect([await node('First pause').count(), await node('Pause aside').count()]).toEqual([1, 1]);
  expect([await node('Second pause').count(), await line(/ → /).count()]).toEqual([0, 1]);
  expect(faults).toEqual([]);
  await close();
});

it('an outlet of choice is connected to a step of choice by keys, or left', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/branch-by-keys');
  const { node, line } = drawOn(page);
  const press = (key: string) => page.keyboard.press(key);
  const outlet = (name: RegExp) => page.getByRole('menuitem', { name });
  const focused = page.locator(':focus');
  await node('Which').focus();
  await press('c');
  await outlet(/^First.*leads to Left pause now/).waitFor();
  await focused.and(outlet(/^First/)).waitFor();
  await press('ArrowDown');
  await press('ArrowDown');
  await focused.and(outlet(/^Else/)).waitFor();
  await press('Enter');
  await page.getByRole('status').filter({ hasText: '“Else” of “Which” leads to' }).waitFor();
  await press('ArrowRight');
  await focused.and(node('Right pause')).waitFor();
  await page.getByText(/Enter leads it here, Esc leaves/).waitFor({ state: 'attached' });
  await press('Enter');
  await line('Which, Else → Right pause').waitFor();

  await press('c');
  await page.getByRole('status').filter({ hasText: '“Next” of “Right pause” leads to' }).waitFor();
  await press('ArrowUp');
  await focused.and(node('Which')).waitFor();
  await press('ArrowUp');
  await press('Escape');
  const leading = page.getByRole('status').filter({ hasText: 'leads to' });
  await leading.waitFor({ state: 'detached' });
  await focused.and(node('Which')).waitFor();

  await node('Right pause').focus();
  await press('c');
  await leading.waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).press('Escape');
  await leading.waitFor({ state: 'detached' });
  await node('Right pause').focus();
  await press('c');
  await leading.waitFor();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await leading.waitFor({ state: 'detached' });
  await node('Which').press('Enter');
  expect(await line('Right pause, Next → Which').count()).toBe(0);

  await node('Which').focus();
  await press('Space');
  await press('Shift+ArrowDown');
  await press('c');
  await outlet(/^Second/).waitFor();
  await press('ArrowDown');
  await press('Enter');
  await line(/Which, Second → (Left|Right) pause/).waitFor();
  await press('Control+z');
  await expect.poll(() => line(/Which, Second/).count()).toBe(0);
  await press('Control+Shift+Z');
  await line(/Which, Second → (Left|Right) pause/).waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('every key is listed by ?, which the mouse opens too, and a step that is searched for comes into sight', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/long-by-keys');
  const { node, canvas, form } = drawOn(page);
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await node('Pause 0').focus();
  await page.keyboard.press('?');
  await list.getByText('Connect the step, or two selected ones').waitFor();
  expect(await list.getByRole('term').count()).toBe(shortcutNames.length);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.locator(':focus').and(node('Pause 0')).waitFor();
  await node('Pause 0').press('Control+ArrowDown');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await list.waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  expect([await undo.isEnabled(), await redo.isEnabled()]).toEqual([true, false]);
  await undo.press('/');
  await page.locator(':focus').and(undo).waitFor();
  await undo.press('Control+z');
  await expect.poll(() => redo.isEnabled()).toBe(true);

  await node('Pause 0').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('Split');
  await page.keyboard.press('Enter');
  await form('Split').waitFor();
  const frame = await canvas.boundingBox();
  await expect
    .poll(async () => {
      const box = await node('Split').boundingBox();
      return frame && box && box.y > frame.y && box.y + box.height < frame.y + frame.height;
    })
    .toBe(true);
  expect(faults).toEqual([]);
  await close();
});

it('the outline is walked by keys, read as lists in lists, and printed whole with nothing beside it', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/outlined-by-keys');
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: 'Outline', exact: true }).focus();
  await page.keyboard.press('Enter');
  const outline = page.getByRole('region', { name: 'The journey as a list' });
  await focused.and(outline).waitFor();
  await page.getByText('Press a step to add it.').waitFor();
  const ways = outline.getByRole('list').getByRole('list');
  await ways.getByRole('listitem').filter({ hasText: 'Left pause' }).waitFor();
  expect(await ways.getByRole('listitem').filter({ hasText: 'Ordered' }).count()).toBe(0);
  const step = (name: string) => outline.getByRole('button', { name, exact: true });
  await step('Ordered').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await focused.and(step('First Left pause')).waitFor();
  await page.keyboard.press('Enter');
  await drawOn(page).form('Left pause').waitFor();

  await page.goto('/journeys/long-by-keys');
  await drawOn(page).node('Pause 1').waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const shown of [drawOn(page).node('Pause 1'), page.getByRole('navigation').first()])
    expect(await shown.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await outline.waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const beside of ['navigation', 'complementary', 'banner'] as const)
    expect(await page.getByRole(beside).filter({ visible: true }).count(), beside).toBe(0);
  expect(await outline.getByRole('button').filter({ visible: true }).count()).toBeGreaterThanOrEqual(names.length);
  expect(await cutOffOn(page)).toEqual([]);
  // Some twenty steps have room on a page, each with its sentence.
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
  expect(pages).toBeGreaterThanOrEqual(names.length / 22);
  expect(faults).toEqual([]);
  await close();
});

it('keys reach steps that are not in sight yet', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/long-by-keys');
  const { node, canvas } = drawOn(page);
  await node('Pause 0').focus();
  for (const name of names.slice(1, 25)) {
    await page.keyboard.press('ArrowDown');
    await page.locator(':focus').and(node(name)).waitFor();
  }
  const top = async (of: Locator) => (await of.boundingBox())?.y ?? 0;
  await expect.poll(async () => (await top(node('Pause 0'))) < (await top(canvas)) - 100).toBe(true);

  await page.goto('/journeys/branch-by-keys');
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  for (let times = 0; times < 4; times++) await zoomIn.click();
  await node('Right pause').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const frame = await canvas.boundingBox();
  await expect
    .poll(async () => {
      const box = await node('Right pause').boundingBox();
      return frame && box && box.x + box.width / 2 < frame.x + frame.width && box.y + 40 < frame.y + frame.height;
    })
    .toBe(true);

  await page.goto('/journeys/branch-by-keys?mode=simulate');
  await node('Which').press('ArrowUp');
  await page.locator(':focus').and(node('Ordered')).waitFor();
  await page.getByText('Arrow keys lead to the next steps.', { exact: true }).waitFor({ state: 'attached' });
  await zoomIn.press('ArrowDown');
  await page.locator(':focus').and(zoomIn).waitFor();
  expect(faults).toEqual([]);
  await close();
});
