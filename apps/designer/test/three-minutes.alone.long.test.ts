import { launchBrowser } from '@waymark/browser';
import { type Mailbox, openMailbox, type Product, startProduct } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Effort, type Hands, keyboard, mouse } from './hands.ts';
import { keysOnly, watchHands } from './keys-only.ts';
import { threeMinutes } from './three-minutes.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let mailbox: Mailbox;
let browser: Browser;

beforeEach(async () => {
  [product, mailbox, browser] = await Promise.all([startProduct(), openMailbox(), launchBrowser()]);
});

afterEach(async () => {
  await browser.close();
  await Promise.all([product.stop(), mailbox.close()]);
});

/** The whole sitting, with what it took, and what the page saw of hands. */
async function play(hold: (page: Page, effort: Effort) => Hands, look: (page: Page) => Page = (page) => page) {
  const { page, faults } = await visit(browser, product.url);
  const touches = await watchHands(page);
  const effort: Effort = { gestures: 0, longest: { milliseconds: 0, of: '' } };
  const seen = look(page);
  const begun = performance.now();
  await threeMinutes({ page: seen, hands: hold(seen, effort), effort, product, mailbox });
  const seconds = (performance.now() - begun) / 1000;
  expect(faults).toEqual([]);
  return { effort, seconds, touches: await touches() };
}

const tell = (hands: string, { effort: { gestures, longest }, seconds }: Awaited<ReturnType<typeof play>>) =>
  process.stdout.write(
    `${hands}: ${gestures} in ${seconds.toFixed(0)} s; the longest wait, ${longest.milliseconds.toFixed(0)} ms: ${longest.of}\n`,
  );

it('a marketer comes from an empty workspace to the reason why a customer got a message in 60 gestures', async () => {
  const played = await play(mouse);
  tell('gestures with the mouse', played);
  expect(played.effort.gestures).toBeLessThanOrEqual(60);
  expect(played.effort.longest.milliseconds, played.effort.longest.of).toBeLessThan(2_000);
});

it('and the same by the keyboard alone', async () => {
  const played = await play(keyboard, keysOnly);
  tell('keys', played);
  expect(played.touches).toMatchObject({ pointer: 0, keyless: 0 });
  expect(played.touches.keys).toBeGreaterThanOrEqual(played.effort.gestures);
  expect(played.effort.longest.milliseconds, played.effort.longest.of).toBeLessThan(2_000);
});
