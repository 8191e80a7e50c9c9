import type { launchBrowser } from '@waymark/browser';
import type { Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import type { Language } from '../src/words/language.ts';

/** A running Chromium. */
export type Browser = Awaited<ReturnType<typeof launchBrowser>>;

/** Somebody's window onto the designer. */
export interface Visit {
  page: Page;
  /** What went wrong in the page unseen: errors thrown, and errors on its console. */
  faults: string[];
  close(): Promise<void>;
}

/** How somebody looks at the designer; left out: English, light, 1440 × 900, in the zone of the machine. */
export interface Visitor {
  language?: Language;
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** The browser's own time zone, an IANA name. */
  zone?: string;
}

/** Opens a window on the designer at `url`. Nothing moves in it that would only explain. */
export async function visit(browser: Browser, url: string, visitor: Visitor = {}): Promise<Visit> {
  const { language = 'en', scheme = 'light', width = 1440, height = 900, zone } = visitor;
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    ...(zone === undefined ? {} : { timezoneId: zone }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  if (expect.getState().currentTestName !== undefined) onTestFailed(() => tellOf(page, faults));
  await page.goto('/');
  return { page, faults, close: () => context.close() };
}

/** Prints what stood on the page of a test that failed, where it is still open. */
async function tellOf(page: Page, faults: readonly string[]): Promise<void> {
  if (page.isClosed()) return;
  // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen is of use here
  const text = await page.locator('body').innerText();
  process.stderr.write(`${[page.url(), ...faults, text.replaceAll(/\n+/g, ' | ')].join('\n')}\n`);
}
