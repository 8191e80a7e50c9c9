import { readFileSync } from 'node:fs';
import type { Json } from '@waymark/core/plan';

/** Reads a JSON file; what is wrong with it is a sentence that names the file and, in it, line and column. */
export function readJson(file: string): { json: Json } | { trouble: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { trouble: whyUnreadable(file, error as NodeJS.ErrnoException) };
  }
  const wrong = faultIn(text);
  if (!wrong) return { json: JSON.parse(text) as Json };
  const before = text.slice(0, wrong.at).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return { trouble: `${file} is not valid JSON: ${wrong.words} at ${place}.` };
}

function whyUnreadable(file: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${file}. Check its name and the folder you are in.`;
  if (code === 'EISDIR') return `${file} is a folder. Name a file.`;
  if (code === 'EACCES') return `${file} may not be read. Check its permissions.`;
  return `${file} cannot be read (${code ?? 'unknown reason'}).`;
}

/** Where a text stops being JSON, and how. */
function faultIn(text: string): { at: number; words: string } | undefined {
  const message = messageOf(text);
  if (message === undefined) return undefined;
  if (!message.startsWith('Unexpected token')) {
    const words = message.startsWith('Unexpected end')
      ? 'it ends too early'
      : lowered(message.split(' in JSON at ')[0]);
    return { at: positionIn(message) ?? text.length, words };
  }
  const at = shortestFaulty(text) - 1;
  return { at, words: `unexpected ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))}` };
}

/** The length of the shortest beginning that no ending could make JSON: V8 does not say where a token was unexpected. */
function shortestFaulty(text: string): number {
  let [fine, faulty] = [0, text.length];
  while (faulty - fine > 1) {
    const middle = (fine + faulty) >> 1;
    const message = messageOf(text.slice(0, middle));
    const isFaulty = message?.startsWith('Unexpected token') ?? false;
    if (isFaulty) faulty = middle;
    else fine = middle;
  }
  return faulty;
}

const lowered = (text = ''): string => text.charAt(0).toLowerCase() + text.slice(1);

function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function positionIn(message: string): number | undefined {
  const [, position] = message.match(/at position (\d+)/) ?? [];
  return position === undefined ? undefined : Number(position);
}
