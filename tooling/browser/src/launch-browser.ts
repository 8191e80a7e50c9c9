import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** How a browser is started. */
export interface LaunchOptions {
  /** Further command-line flags for Chromium. */
  args?: readonly string[];
  /** Left out: headless. */
  headless?: boolean;
}

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** Starts the Chromium that `findChromium` finds. The caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: options.headless ?? true,
    args: [...quietFlags, ...(options.args ?? [])],
  });
}
