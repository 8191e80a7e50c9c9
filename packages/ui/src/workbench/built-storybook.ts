import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of a built Storybook that is newer than every source of this package; builds it first where needed. */
export async function builtStorybook(): Promise<string> {
  const folder = join(home, 'storybook-static');
  const built = await stat(join(folder, 'index.json')).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  if (built <= (await newestChange())) {
    await promisify(execFile)(join(home, 'node_modules/.bin/storybook'), ['build', '--quiet'], {
      cwd: home,
      env: { ...process.env, NODE_ENV: 'production', STORYBOOK_DISABLE_TELEMETRY: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
  }
  return folder;
}

async function newestChange(): Promise<number> {
  const folders = [join(home, 'src'), join(home, '.storybook')];
  const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = entries.flat().filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
  const times = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
  return Math.max(...times, (await stat(join(home, 'package.json'))).mtimeMs);
}
