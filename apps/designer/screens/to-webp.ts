import type { BrowserContext } from 'playwright-core';

/** Makes a WebP of a PNG, without loss, by what the browser can do itself. */
export async function toWebp(png: Buffer, browser: BrowserContext): Promise<Buffer> {
  const page = await browser.newPage();
  const made = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      // The best quality is the one without loss.
      return canvas.toDataURL('image/webp', 1);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(made.slice(made.indexOf(',') + 1), 'base64');
}
