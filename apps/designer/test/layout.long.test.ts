import { launchBrowser } from '@waymark/browser';
import { type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '../src/words/language.ts';
import { everyScreen } from './every-screen.ts';
import { fillWorkspace } from './look-workspace.ts';
import { sayingIn } from './saying.ts';
import { barriersOn, cutOffOn, overlapsOn } from './sight.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  await fillWorkspace(product);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The languages with the longest words. */
const long = languages.filter((language) => ['de', 'fi'].includes(language));
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

it.each(long.flatMap((language) => sizes.map((size) => ({ language, ...size }))))(
  'in $language at $width × $height every word of every screen is seen whole',
  async ({ language, width, height }) => {
    const { page, faults, close } = await visit(browser, product.url, { language, width, height });
    const found: string[] = [];
    await everyScreen(page, await sayingIn(language), async (screen, seen) => {
      await seen.first().waitFor();
      for (const trouble of [...(await cutOffOn(page)), ...(await overlapsOn(page))])
        found.push(`${screen}: ${trouble}`);
    });
    expect([...new Set(found)]).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
);

it.each(['light', 'dark'] as const)('in %s there is no barrier on any screen', async (scheme) => {
  const { page, close } = await visit(browser, product.url, { scheme });
  const found: string[] = [];
  await everyScreen(page, await sayingIn('en'), async (screen, seen) => {
    await seen.first().waitFor();
    for (const barrier of await barriersOn(page)) found.push(`${screen}: ${barrier}`);
  });
  expect([...new Set(found)]).toEqual([]);
  await close();
});
