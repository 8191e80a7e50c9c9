import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { launchBrowser } from './launch-browser.ts';

test('a browser starts on this machine and renders a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Waymark</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('Waymark');
  } finally {
    await browser.close();
  }
}, 60_000);

test('CHROME_PATH wins, and one that is no program is told plainly', async () => {
  expect(await findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  await expect(findChromium({ CHROME_PATH: '/nowhere/chrome' })).rejects.toThrow('CHROME_PATH is /nowhere/chrome');
});
