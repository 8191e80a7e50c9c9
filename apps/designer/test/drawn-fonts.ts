import type { Page } from 'playwright-core';

/** The fonts in which Chromium drew what `selector` finds first, those that came with the page; others end in `?`. */
export async function drawnFonts(page: Page, selector: string): Promise<string[]> {
  const chromium = await page.context().newCDPSession(page);
  try {
    await chromium.send('DOM.enable');
    await chromium.send('CSS.enable');
    const { root } = await chromium.send('DOM.getDocument');
    const { nodeId } = await chromium.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    if (nodeId === 0) return [];
    const { fonts } = await chromium.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : `${familyName}?`));
  } finally {
    await chromium.detach();
  }
}
