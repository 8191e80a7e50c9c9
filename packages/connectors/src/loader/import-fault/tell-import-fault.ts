import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importAgain } from './import-again.ts';
import { packageFolder, placeAhead, placeInStack, placeOfImport, placeText, type SourcePlace } from './place.ts';

/**
 * Says in one line why a package's entry could not be imported: `src/deliver.ts:12:7: the reason`, with the file, line and
 * column as far as they can be found, without a full stop. Never throws.
 */
export async function tellImportFault(thrown: unknown, entry: string): Promise<string> {
  try {
    if (!(thrown instanceof Error)) return inOneLine(String(thrown));
    const folder = packageFolder(entry);
    const { place, reason } = await look(thrown, entry, folder);
    return place ? `${placeText(place, folder)}: ${inOneLine(reason)}` : inOneLine(reason);
  } catch {
    return thrown instanceof Error ? inOneLine(thrown.message) : 'it threw something that cannot be told';
  }
}

interface Fault {
  place?: SourcePlace | undefined;
  reason: string;
}

async function look(thrown: Error, entry: string, folder: string): Promise<Fault> {
  const { message: reason, stack = '' } = thrown;
  const place = placeAhead(stack) ?? placeInStack(stack, folder);
  if (place) return { place, reason };
  const stopped = await importAgain(entry, folder);
  if (!stopped) return { reason };
  if ('within' in stopped) return { place: faultIn(stopped.within), reason };
  const { wanted, by } = stopped;
  const isMissing = 'code' in thrown && missing.includes(String(thrown.code));
  return { place: placeOfImport(by, wanted), reason: isMissing ? sayMissing(wanted, by) : reason };
}

const missing = ['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'];

function sayMissing(wanted: string, by: string): string {
  const bare = wanted.replace(/\.[cm]?js$/, '');
  const meant = [`${bare}.ts`, `${bare}.js`, `${bare}/index.ts`, `${bare}/index.js`].find(
    (path) => wanted.startsWith('.') && existsSync(join(dirname(by), path)),
  );
  return `there is no "${wanted}" to import${meant ? `; write "${meant}"` : ''}`;
}

/** Where a module's text is at fault, found by a process that only reads it. */
function faultIn(file: string): SourcePlace | undefined {
  const program = fileURLToPath(new URL('./parse-module.ts', import.meta.url));
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
  const { stderr } = spawnSync(process.execPath, [...flags, program, file], {
    env: {},
    encoding: 'utf8',
    timeout: 5_000,
  });
  return placeAhead(stderr);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 1_000);
}
