import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['apps', 'packages', 'plugins', 'tooling'];
const stampFile = (root) => join(root, 'node_modules/.waymark-setup');

/** Whether the installed dependencies are those that the lock file and the package files ask for. */
export function isSetUp(root) {
  return read(stampFile(root)) === reckonStamp(root);
}

/** Remembers what was installed; `forgetStamp` before an install, so that one cut short is done again. */
export function writeStamp(root, stamp) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), stamp);
}

export function forgetStamp(root) {
  rmSync(stampFile(root), { force: true });
}

/** A hash of everything that decides what an install does. */
export function reckonStamp(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const packages = PLACES.flatMap((place) => names(join(root, place)).map((name) => join(place, name, 'package.json')));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'bench/package.json', ...packages]) {
    hash.update(`\0${file}\0${read(join(root, file)) ?? ''}`);
  }
  return hash.digest('hex');
}

function names(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
