import type { Locator, Page } from 'playwright-core';
import { drawOn } from './drawing.ts';

/** Something on the page and how it is to look; colours by role in braces, lengths in pixels. */
export type Look = readonly [what: string, where: (page: Page) => Locator, expected: Readonly<Record<string, string>>];

export const rail = (page: Page) => page.getByRole('navigation', { name: 'Main menu' });
export const bar = (page: Page) => page.locator('main header').first();
export const palette = (page: Page) => page.getByRole('complementary', { name: 'Steps' });
export const canvas = (page: Page) => page.getByRole('application', { name: 'Journey' });
export const inspector = (page: Page) => page.getByRole('complementary', { name: /^Settings of/ });
export const panel = (name: string | RegExp) => (page: Page) => page.getByRole('complementary', { name });

export const node = (name: string) => (page: Page) => drawOn(page).node(name);
export const card = (name: string) => (page: Page) => node(name)(page).locator('> div').first();
export const tile = (name: string) => (page: Page) => card(name)(page).locator('[data-size]');
export const cell = (name: string, outlet: string) => (page: Page) =>
  card(name)(page).getByText(outlet, { exact: true }).locator('..');
export const kind = (name: string, label: string) => (page: Page) =>
  card(name)(page).getByText(label, { exact: true }).last();
export const handles = (name: string) => (page: Page) => card(name)(page).locator('.react-flow__handle');
export const edge = (path: string) => (page: Page) => {
  const drawn = canvas(page);
  // A line can be removed by keys only where it is drawn, not where it is shown.
  return drawn.getByRole('group', { name: path }).or(drawn.getByRole('img', { name: path }));
};
/** The line of an edge; the other path is there to be hit. */
export const line = (path: string) => (page: Page) => edge(path)(page).locator('path').nth(1);

export const ring = '0 0 0 1 {border}';
export const leftPanel = { background: '{surface}', 'border right': '1 {border}' };
export const rightPanel = { background: '{surface}', 'border left': '1 {border}' };
