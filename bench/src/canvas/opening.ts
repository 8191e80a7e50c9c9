import type { Page } from 'playwright-core';
import type { Drawing } from '../../rivals/react-flow/drawing.ts';
import { nodeOn } from './gestures.ts';

/** The window in which both sides stand, in pixels. */
export const windowSize = { width: 1440, height: 900 };

/** Opens the editor on a journey, and waits until it is drawn, with a node that is known to be in sight, and at rest. */
export async function openOurs(page: Page, url: string, known: string): Promise<void> {
  await page.goto(url);
  await nodeOn(page, known).waitFor();
  await page.getByText('Draft · saved').waitFor();
  await rest(page);
}

/** Opens the bare page with a drawing, likewise. */
export async function openBare(
  page: Page,
  url: string,
  { drawing, known }: { drawing: Drawing; known: string },
): Promise<void> {
  await page.addInitScript((shown) => Reflect.set(globalThis, 'drawing', shown), drawing);
  await page.goto(url);
  await nodeOn(page, known).waitFor();
  await rest(page);
}

/** Waits until the page has nothing to do. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let times = 0; times < 5; times++)
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
  });
}
