import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../.waymark/bin/', import.meta.url));

async function packagedVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}

/** Unpacks the Chromium of `@sparticuz/chromium` and returns its path. Safe to call from several processes at once. */
export async function unpackChromium(): Promise<string> {
  const home = join(cache, `chromium-${await packagedVersion()}`);
  const program = join(home, 'chromium');
  if (existsSync(program)) return program;

  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'chromium-unpacking-'));
  const temporary = process.env.TMPDIR;
  // The package unpacks into the temporary folder, with no option to say otherwise.
  process.env.TMPDIR = fresh;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  try {
    await rename(fresh, home);
  } catch (error) {
    // Another process was quicker; its copy is as good.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}
