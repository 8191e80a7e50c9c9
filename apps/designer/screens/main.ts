import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@waymark/browser';
import { startProduct } from '@waymark/runtime/testing';
import buildDesigner from '../test/build-designer.ts';
import { screens } from './screens.ts';
import { toWebp } from './to-webp.ts';

const folder = fileURLToPath(new URL('../../../docs/screens', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

await buildDesigner();
const [product, browser] = await Promise.all([startProduct({ sample: true }), launchBrowser()]);
let ending: Promise<void> | undefined;
const end = () => {
  ending ??= browser.close().finally(() => product.stop());
  return ending;
};
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
  process.once(signal, () => void end().then(() => process.exit(1)));
process.channel?.unref();

try {
  const pictures = [...(await photograph('light')), ...(await photograph('dark'))];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { file, picture } of pictures) await writeFile(join(folder, file), picture);
} finally {
  await end();
}

/** Every screen in a colour scheme, each on a page of its own. */
async function photograph(scheme: 'light' | 'dark'): Promise<{ file: string; picture: Buffer }[]> {
  const context = await browser.newContext({
    baseURL: product.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const pictures = [];
  for (const [name, open] of Object.entries(screens)) {
    const page = await context.newPage();
    await open(page);
    // Nothing is pointed at.
    await page.mouse.move(720, 899);
    await page.evaluate(() => document.fonts.ready);
    const file = `${name}-${scheme}.webp`;
    const picture = await toWebp(await page.screenshot({ animations: 'disabled', caret: 'hide' }), context);
    pictures.push({ file, picture });
    say(`${file.padEnd(32)}${Math.round(picture.length / 1000)} kB`);
    await page.close();
  }
  await context.close();
  return pictures;
}
