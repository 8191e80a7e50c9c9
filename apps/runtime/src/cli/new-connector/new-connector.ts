import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../outcome.ts';

const template = fileURLToPath(new URL('./template', import.meta.url));
const suffix = '.txt';

/**
 * `new-connector NAME`: makes a package `NAME` in a folder of plugins whose connector passes the conformance suite. A bad name
 * or a folder that is there already is trouble; then nothing is written.
 */
export function newConnector(name: string, plugins: string): Outcome {
  if (!isName(name))
    return {
      trouble: `"${name}" cannot be a connector's name. It must be small letters, digits and single hyphens, begin with a letter, end without a hyphen, and be at most 64 long, such as "clinic-pager".`,
    };
  const folder = join(plugins, name);
  if (existsSync(folder)) return { trouble: `${folder} is there already. Choose another name, or remove it first.` };
  const files = readdirSync(template, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(suffix));
  const made = files.map((file) => file.slice(0, -suffix.length)).sort();
  for (const file of made) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), named(readFileSync(join(template, `${file}${suffix}`), 'utf8'), name));
  }
  const shown = relative(process.cwd(), folder) || folder;
  return {
    value: { folder, files: made },
    text: [
      `Made ${shown}:`,
      ...made.map((file) => `  ${file}`),
      `Try it: npm test -- --project ${name}`,
      'How to make it yours: docs/connectors.md',
    ].join('\n'),
  };
}

/** What a connector's id may be (the loader asks for the same), readable as a folder. */
function isName(name: string): boolean {
  return (
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 64 && !['constructor', 'prototype'].includes(name)
  );
}

/** The template's text for this name: `clinic-pager`, and `Clinic pager` where people read it. */
function named(text: string, name: string): string {
  const words = name.replaceAll('-', ' ');
  return text.replaceAll('__name__', name).replaceAll('__title__', words.charAt(0).toUpperCase() + words.slice(1));
}
