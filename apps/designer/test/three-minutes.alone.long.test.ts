import { launchBrowser } from '@waymark/browser';
import { type Mailbox, openMailbox, type Product, startProduct } from '@waymark/runtime/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Effort, type Hands, keyboard, mouse } from './hands.ts';
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

async function play(hold: (page: Parameters<typeof mouse>[0], effort: Effort) => Hands) {
  const { page, faults } = await visit(browser, product.url);
  const effort: Effort = { gestures: 0, longest: { milliseconds: 0, of: '' } };
  const begun = performance.now();
  await threeMinutes({ page, hands: hold(page, effort), effort, product, mailbox });
  expect(faults).toEqual([]);
  return { effort, seconds: (performance.now() - begun) / 1000 };
}

const told = ({ effort: { gestures, longest }, seconds }: Awaited<ReturnType<typeof play>>): string =>
  `${gestures} gestures in ${seconds.toFixed(0)} s; the longest wait, ${longest.milliseconds.toFixed(0)} ms: ${longest.of}`;

it('a marketer comes from an empty workspace to the reason why a customer got a message in 60 gestures', async () => {
  const { effort, seconds } = await play(mouse);
  process.stdout.write(`with the mouse: ${told({ effort, seconds })}\n`);
  expect(effort.gestures).toBeLessThanOrEqual(60);
  expect(effort.longest.milliseconds, effort.longest.of).toBeLessThan(2_000);
});

it('and the same by the keyboard alone', async () => {
  const { effort, seconds } = await play(keyboard);
  process.stdout.write(`with the keyboard: ${told({ effort, seconds })}\n`);
});
