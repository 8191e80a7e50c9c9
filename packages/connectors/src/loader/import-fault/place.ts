import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where something stands in a file; lines and columns count from 1. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

/** What Node writes ahead of an error in a module's text: `file:line`, that line, and below it a mark under the fault. */
export function placeAhead(text: string): SourcePlace | undefined {
  const [, file, line] = /^((?:file:\/\/)?\/.*?):(\d+)\n/.exec(text) ?? [];
  const [, indent] = /^([ \t]*)\^+[ \t]*$/m.exec(text) ?? [];
  if (file === undefined || indent === undefined) return undefined;
  return { file: pathOf(file), line: Number(line), column: indent.length + 1 };
}

/** The innermost call of a stack that stands in a package's own code. */
export function placeInStack(stack: string, folder: string): SourcePlace | undefined {
  const frames = stack.matchAll(/(?:\(|at (?:async )?)((?:file:\/\/)?\/[^()\n]+?):(\d+):(\d+)\)?$/gm);
  const places = [...frames].map(([, file = '', line, column]) => ({
    file: pathOf(file),
    line: Number(line),
    column: Number(column),
  }));
  return places.find(({ file }) => isOwn(file, folder));
}

/** Where a module names another one that it imports. */
export function placeOfImport(file: string, specifier: string): SourcePlace | undefined {
  const source = readFileSync(file, 'utf8');
  const at = [`'${specifier}'`, `"${specifier}"`].map((quoted) => source.indexOf(quoted)).find((found) => found >= 0);
  if (at === undefined) return undefined;
  const before = source.slice(0, at).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A place as editors know it, within its package where it is there. */
export function placeText({ file, line, column }: SourcePlace, folder: string): string {
  return `${isOwn(file, folder) ? relative(folder, file) : file}:${line}:${column}`;
}

/** The folder of the package that a module belongs to. */
export function packageFolder(entry: string): string {
  const own = dirname(realpathSync(fileURLToPath(entry)));
  let folder = own;
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) return own;
    folder = dirname(folder);
  }
  return folder;
}

/** Whether a file is of a package itself, and of none that it depends on. */
export function isOwn(file: string, folder: string): boolean {
  return file.startsWith(folder + sep) && !file.slice(folder.length).includes(`${sep}node_modules${sep}`);
}

function pathOf(file: string): string {
  return file.startsWith('file:') ? fileURLToPath(file) : file;
}
