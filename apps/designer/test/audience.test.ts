import { launchBrowser } from '@waymark/browser';
import { type Product, post, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { barriersOn } from './sight.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ sample: true }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('a marketer runs a journey over everyone, sees who goes where and what is sent, and changes what people do', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/journeys/hcp-welcome?mode=simulate');
  await page.getByRole('radiogroup', { name: 'One customer or everyone' }).getByText('Everyone').click();
  const panel = page.getByRole('complementary', { name: 'Simulate with the whole audience' });
  const results = page.getByRole('complementary', { name: 'What came of it' });
  await results.getByText('See it with everyone').waitFor();
  await panel.getByRole('button', { name: 'Run' }).click();
  await results.getByText('Messages per day').waitFor();
  await results.getByRole('list', { name: 'Not sent, by reason' }).getByText('No consent').waitFor();
  await results.getByText('Half of them').waitFor();
  const { node } = drawOn(page);
  await node('Welcome')
    .getByText(/[\d,]+ sent/)
    .waitFor();
  const reached = results.locator('dl').first().locator('dd').nth(1);
  const before = await reached.textContent();

  const booked = panel.getByRole('slider', { name: 'visit.booked' });
  await booked.focus();
  for (let times = 0; times < 4; times++) await page.keyboard.press('End');
  await panel.getByRole('button', { name: 'Run again' }).click();
  await expect.poll(() => reached.textContent(), { timeout: 30_000 }).not.toBe(before);
  await panel.getByText(/customers in [\d.]+ s/).waitFor();
  await panel.getByRole('button', { name: 'Reset' }).click();
  expect(await barriersOn(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('a run can be cancelled, and shown again in German and in the dark', async () => {
  const { page, faults, close } = await visit(browser, product.url, { language: 'de', scheme: 'dark' });
  let answer = () => {};
  await page.route('**/customers.audience**', async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue().catch(() => undefined);
  });
  await page.goto('/journeys/hcp-welcome?mode=simulate');
  await page.getByRole('radiogroup', { name: 'Eine Person oder alle' }).getByText('Alle').click();
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.getByRole('status').getByText('Kundinnen und Kunden werden geholt').waitFor();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Starten' }).waitFor();
  await page.unroute('**/customers.audience**');
  answer();
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.getByText('Nachrichten pro Tag').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('ten thousand customers run with their progress in sight, can be cancelled on the way, and the time is told', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  const many = 10_000;
  const lots = Array.from({ length: many / lot }, (_, n) => Array.from({ length: lot }, (_, m) => n * lot + m));
  for (const numbers of lots) await identify(numbers);
  await page.goto('/journeys/hcp-welcome?mode=simulate');
  await page.getByRole('radiogroup', { name: 'One customer or everyone' }).getByText('Everyone').click();
  const panel = page.getByRole('complementary', { name: 'Simulate with the whole audience' });
  const progress = panel.getByRole('status');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await progress.getByText(/^[1-9][\d,]* of 10,000 customers$/).waitFor();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Run', exact: true }).waitFor();
  expect(await progress.count()).toBe(0);

  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await progress.getByText(/^[1-9][\d,]* of 10,000 customers$/).waitFor();
  const took = panel.getByText(/^10,000 customers in [\d.]+ s/);
  await took.waitFor({ timeout: 120_000 });
  process.stdout.write(`an audience of ten thousand in the browser: ${await took.textContent()}\n`);
  expect(faults).toEqual([]);
  await close();
});

/** So many customers are told of at once. */
const lot = 250;

async function identify(numbers: readonly number[]): Promise<void> {
  const batch = numbers.map((n) => {
    const traits = { lastName: `Kivi ${n}`, email: `kivi-${n}@clinic.example`, specialty: 'cardiology' };
    const context = { consent: { categoryPreferences: { 'email.marketing': n % 5 > 0 } } };
    return { type: 'identify', userId: `many-${n}`, traits, context };
  });
  const answer = await post(product, '/v1/batch', { batch });
  expect(answer.status).toBe(200);
}
