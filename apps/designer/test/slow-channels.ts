import type { Page } from 'playwright-core';

/** Keeps back which channels there are from whatever asks for them on a page; gives what lets it through. */
export async function slowChannels(page: Page): Promise<() => void> {
  const { promise: asked, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route(/connectors\.list/, async (route) => {
    await asked;
    await route.continue();
  });
  return letThrough;
}
