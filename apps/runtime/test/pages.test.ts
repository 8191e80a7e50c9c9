import { launchBrowser } from '@waymark/browser';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageLanguages } from '../src/http/page-words/choose.ts';
import { signToken } from '../src/messages/tokens.ts';
import { type Sent, serveTold, type Told } from './told.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

let told: Told;
let sent: Sent;
let browser: Browser;
beforeAll(async () => {
  [told, browser] = await Promise.all([serveTold(), launchBrowser()]);
  sent = await told.send('hcp-1', 'virtanen@hospital.example');
  await told.store.transaction((tables) => {
    const record = { channel: 'told', purpose: 'marketing', state: 'granted' } as const;
    tables.customers.setConsent(sent.customer, record, Date.parse('2026-03-02T08:00:00Z'));
    const asked = { channel: 'told', purpose: 'medical', state: 'pending', askedAt: 1 } as const;
    tables.customers.setConsent(sent.customer, asked, Date.parse('2026-03-02T08:00:00Z'));
  });
});
afterAll(async () => {
  await browser.close();
  await told.stop();
});

const token = (use: 'unsubscribe' | 'confirm') => signToken(told.foundation.keys.links, use, String(sent.delivery));
const addresses = () => ({
  preferences: `/u/${token('unsubscribe')}`,
  confirm: `/u/confirm/${token('confirm')}`,
  gone: '/u/forged',
});

/** Runs in the page: what somebody cannot use, as axe finds it, and whether the page scrolls sideways. */
const look = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => {
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)));
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [...found, scrollWidth + ' wide on ' + clientWidth] : found;
})`;

async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(look);
}

const views = [
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'desk', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const;

it.each(Object.keys(pageLanguages))(
  'the pages can be used by everybody, on a phone by night and at a desk by day: %s',
  async (tag) => {
    for (const { name, ...view } of views) {
      const context = await browser.newContext({ ...view, locale: tag });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) trouble.push(message.text());
      });
      for (const [part, path] of Object.entries(addresses())) {
        await page.goto(`${told.url}${path}?language=${tag}`);
        expect([...(await barriersOn(page)), ...trouble], `${tag} ${name} ${part}`).toEqual([]);
        expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontSize')).toBe('26px');
        const folder = process.env.WAYMARK_SHOTS;
        if (folder) await page.screenshot({ path: `${folder}/${part}-${tag}-${name}.png`, fullPage: true });
      }
      await context.close();
    }
  },
);

it('without script, by the keyboard alone, somebody leaves one channel, comes back, and leaves everything', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${told.url}${addresses().preferences}?language=fi`);
  const allowed = () => page.locator('input[type=checkbox]:checked').count();
  const before = await allowed();
  const first = page.locator('input[type=checkbox]').first();
  await first.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  expect(await allowed()).toBe(before - 1);
  await first.check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  expect(await page.getByRole('status').textContent()).toContain('Tallennettu');
  expect(await allowed()).toBe(before);
  await page.getByRole('button', { name: 'Lopeta kaikki viestit' }).click();
  expect(await page.getByRole('status').textContent()).toContain('kaikissa kanavissa');
  expect(await allowed()).toBe(0);
  await context.close();
});
