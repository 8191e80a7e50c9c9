import { launchBrowser } from '@waymark/browser';
import { expect, it, onTestFinished } from 'vitest';
import { keysOnly, watchHands } from './keys-only.ts';

it('whoever has a keyboard alone cannot point, and what is done without a key is seen', async () => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setContent('<label>Name <input></label> <button>Save</button>');
  const touches = await watchHands(page);
  const field = page.getByLabel('Name');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await touches()).toEqual({ keys: 6, pointer: 0, keyless: 0 });

  const keyed = keysOnly(page);
  expect(await keyed.getByLabel('Name').inputValue()).toBe('Ada');
  expect(() => keyed.mouse).toThrow('No key does “mouse”.');
  expect(() => keyed.getByRole('button').and(keyed.locator('button')).first().click()).toThrow('No key does “click”.');

  await field.fill('Grace');
  expect(await touches()).toMatchObject({ pointer: 0, keyless: 1 });
  await page.getByRole('button').click();
  expect((await touches()).pointer).toBeGreaterThan(0);
});
