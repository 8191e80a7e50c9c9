import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where connectors are looked for. */
export interface Where {
  /** Folders with one connector package per subfolder, such as `plugins`. */
  folders: readonly string[];
  /** npm packages that may be loaded as connectors, by name. */
  allow?: readonly string[] | undefined;
  /** The folder from which those packages are resolved. Left out: the working directory. */
  from?: string | undefined;
}

/** A package that should be a connector: its name for people, and the URL of its entry or why it has none. */
export type Place = { name: string; entry: string } | { name: string; reason: string };

/** Finds connector packages in folders and among npm packages, in the order given, names sorted within a folder. */
export function findPlaces({ folders, allow = [], from = process.cwd() }: Where): Place[] {
  return [
    ...folders.flatMap((folder) => subfolders(folder)),
    ...allow.map((name) => packageCalled(name, join(resolve(from), 'package.json'))),
  ];
}

function subfolders(folder: string): Place[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .sort()
    .map((name) => packageIn(name, resolve(folder, name)));
}

function packageCalled(name: string, base: string): Place {
  let found: string | undefined;
  try {
    found = findPackageJSON(name, pathToFileURL(base));
  } catch {
    found = undefined;
  }
  return found ? packageIn(name, dirname(found)) : { name, reason: 'The package is not installed.' };
}

function packageIn(name: string, folder: string): Place {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return { name, reason: 'It has no package.json.' };
  let entry: string | undefined;
  try {
    entry = entryOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { name, reason: 'Its package.json is not valid JSON.' };
  }
  if (entry === undefined) return { name, reason: 'Its package.json names no entry: neither exports["."] nor main.' };
  const path = join(folder, entry);
  return existsSync(path)
    ? { name, entry: pathToFileURL(path).href }
    : { name, reason: `Its entry ${entry} does not exist.` };
}

function entryOf(manifest: unknown): string | undefined {
  if (!isRecord(manifest)) return undefined;
  const { exports, main } = manifest;
  const root = isRecord(exports) && '.' in exports ? exports['.'] : exports;
  return imported(root) ?? (typeof main === 'string' ? main : undefined);
}

function imported(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (!isRecord(target)) return undefined;
  return imported(target.node) ?? imported(target.import) ?? imported(target.default);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
