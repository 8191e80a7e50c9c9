import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The path of a Chromium that can be started here: `CHROME_PATH`, else an installed Chrome or Chromium (PATH, then the
 * usual places), else the one inside the npm package `@sparticuz/chromium`, unpacked once into the checkout's `.waymark/bin`.
 * Throws when `CHROME_PATH` names no program.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CHROME_PATH) {
    if (await isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is no program that can be started`);
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const place of [...onPath, ...usualPlaces]) {
    if (await isProgram(place)) return place;
  }
  return unpackChromium();
}
