import type { Page } from 'playwright-core';
import { sound, wild } from './hostile-journeys.ts';
import { longName } from './hostile-words.ts';

/** Looks at a screen that is open, under a name to report. */
export type Look = (screen: string) => Promise<void>;

/** Opens the list of journeys. */
export async function walkList(page: Page, look: Look): Promise<void> {
  await page.goto('/journeys');
  await page.getByRole('link', { name: /^Sound/ }).waitFor();
  await look('the list of journeys');
}

/** Opens a draft, and each of its forms. */
export async function walkDesign(page: Page, look: Look): Promise<void> {
  await page.goto(`/journeys/${wild.key}`);
  await page.getByRole('complementary', { name: 'Settings of the journey' }).waitFor();
  await look('the settings of the journey');
  for (const { id } of wild.nodes) {
    // Names cannot be told apart, as long as they are.
    await page.locator(`.react-flow__node[data-id="${id}"]`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Settings of (?!the journey)/ }).waitFor();
    await look(`the form of ${id}`);
    await page.keyboard.press('Escape');
  }
}

/** Opens the outline of a draft. */
export async function walkOutline(page: Page, look: Look): Promise<void> {
  await page.goto(`/journeys/${wild.key}`);
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await look('the outline');
}

/** Opens what is told before publishing, and the versions. */
export async function walkPublishing(page: Page, look: Look): Promise<void> {
  for (const { key } of [wild, sound]) {
    await page.goto(`/journeys/${key}`);
    await page.getByRole('button', { name: 'Publish…' }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill(longName);
    await look(`publishing ${key}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: /all versions$/ }).click();
  await look('the versions');
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').waitFor();
  await look('a version');
}
