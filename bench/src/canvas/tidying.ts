import type { Page } from 'playwright-core';

/** How long *Tidy* took until every node had its new place, and the longest that the page stood still, in milliseconds. */
export interface Tidying {
  took: number;
  longest: number;
}

/** Tidies the open journey. */
export async function tidyOn(page: Page): Promise<Tidying> {
  await page.evaluate(watchLongTasks);
  const tidy = page.getByRole('button', { name: 'Tidy', exact: true });
  const began = performance.now();
  await tidy.click();
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
  await page.locator('.react-flow:not([data-settling])').waitFor();
  const took = performance.now() - began;
  // What the new places still set off (lines, saving, checks) belongs to it.
  await page.getByText('Draft · saved').waitFor();
  return { took, longest: await page.evaluate(longestTask) };
}

/** Runs in the page. */
function watchLongTasks(): void {
  const found: number[] = [];
  Reflect.set(window, 'longTasks', found);
  new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

/** Runs in the page, once it is at rest. */
async function longestTask(): Promise<number> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
  return Math.max(0, ...(Reflect.get(window, 'longTasks') as number[]));
}
