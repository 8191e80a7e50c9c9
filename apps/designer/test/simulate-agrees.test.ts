import { launchBrowser } from '@waymark/browser';
import { zoneOf } from '@waymark/core/time';
import {
  type Api,
  callApi,
  type Product,
  type SimulatedCase,
  simulatedCases,
  startProduct,
} from '@waymark/runtime/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Language } from '../src/words/language.ts';
import { spoken } from '../src/words/spoken.ts';
import { type ReadRow, type TellingWords, toldRows } from './told-rows.ts';
import { type Browser, visit } from './visit.ts';

/** The reader's own language and zone, neither of them the journey's or the customer's. */
const language: Language = 'tr';
const zone = 'Asia/Kathmandu';
/** The reader's clock: all that the cases tell lies in other years. */
const today = '2001-06-15T12:00:00Z';

let product: Product;
let browser: Browser;
let api: Api;
let cases: SimulatedCase[];

beforeAll(async () => {
  [product, browser, cases] = await Promise.all([startProduct(), launchBrowser(), simulatedCases()]);
  api = callApi(product);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('every case reads in Simulate as the command prints it, in another language and zone', async () => {
  const { page, faults, close } = await visit(browser, product.url, { language, zone });
  await page.clock.setFixedTime(today);
  const words = await wordsOf(language);
  expect(cases.length).toBeGreaterThan(200);
  const differences: unknown[] = [];
  for (const one of cases) {
    const document = one.journey as unknown as Record<string, string>;
    await api.journeys.import.mutate({ document, publish: false });
    const zoneThere = zoneOf(one.scenario.customer.attributes ?? {}, one.journey.timeZone?.fallback ?? 'UTC');
    const written = await writerOf(page, one, zoneThere);
    const expected = toldRows(one, { ...words, written }).map((row) => ({ ...row, time: written(row.at) }));
    await open(page, one.journey.key);
    const panel = await playScenario(page, one, words);
    await expect
      .poll(() => readRows(panel), { timeout: 20_000 })
      .toEqual(expected)
      .catch(async () => differences.push({ case: one.name, expected, read: await readRows(panel) }));
    if (expected.length === 0) await panel.getByText(words.notEntered).waitFor();
  }
  expect(differences).toEqual([]);
  expect(faults).toEqual([]);
  await close();
}, 1_800_000);

/** The words of the designer's files for a language. */
async function wordsOf(reader: Language) {
  const { live, editor, simulation } = (await spoken[reader]()) as {
    live: TellingWords['live'] & { trace: { title: string } };
    editor: { outlet: Record<string, string>; mode: { simulate: string } };
    simulation: { played: { load: string; notEntered: string } };
  };
  const { load, notEntered } = simulation.played;
  return { live, outlets: editor.outlet, title: live.trace.title, load, notEntered };
}

/** Goes to a journey's Simulate within the open designer. */
const open = (page: Page, key: string): Promise<void> =>
  page.evaluate((address) => history.pushState({}, '', address), `/journeys/${key}?mode=simulate`);

/** Plays the case's scenario from a file, and gives the panel that tells what came of it. */
async function playScenario(page: Page, { name, scenario }: SimulatedCase, { title, load }: Words): Promise<Locator> {
  const called = name.replaceAll('/', ' ');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: load }).click();
  const buffer = Buffer.from(JSON.stringify(scenario));
  await (await choosing).setFiles({ name: `${called}.json`, mimeType: 'application/json', buffer });
  const panel = page.getByRole('complementary', { name: title.replace('{{customer}}', called), exact: true });
  await panel.waitFor();
  return panel;
}

type Words = Awaited<ReturnType<typeof wordsOf>>;

/** What the panel tells, row by row. A reason to leave is told in the reader's language alone, and is left out. */
async function readRows(panel: Locator): Promise<(ReadRow & { time: string })[]> {
  const rows = await panel.locator('ol > li').evaluateAll((all) =>
    all.map((row) => {
      const time = row.querySelector('time');
      const below = time?.parentElement?.nextElementSibling;
      return {
        at: time?.dateTime ?? '',
        time: time?.textContent ?? '',
        title: time?.previousElementSibling?.textContent ?? '',
        why: below?.matches('p') ? (below.textContent ?? '') : '',
      };
    }),
  );
  return rows.map(({ why, ...row }) => (row.title.includes(' → ') ? row : { ...row, why }));
}

/** Writes the instants of a case as the browser's own calendar does, in a zone. */
async function writerOf(page: Page, { rows }: SimulatedCase, there: string): Promise<(instant: string) => string> {
  const instants = [...new Set(rows.flatMap(({ at, until }) => (until ? [at, until] : [at])))];
  const texts = await page.evaluate(
    ({ instants: all, there: timeZone, reader }) => {
      const day = new Intl.DateTimeFormat(reader, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
      const time = new Intl.DateTimeFormat(reader, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      return all.map((at) => `${day.format(new Date(at))} ${time.format(new Date(at))}`);
    },
    { instants, there, reader: language },
  );
  const written = new Map(instants.map((instant, n) => [instant, texts[n] ?? '']));
  return (instant) => written.get(instant) ?? '';
}
