import { slug } from '@waymark/core/journey';

const builtIn = ['else', 'timeout', 'past', 'next', 'blocked', 'failed'];

/** An outlet's id from written words, unlike the taken and the built-in ones. */
export function freeOutlet(words: string, taken: readonly string[]): string {
  const base = slug(words, 'case').slice(0, 58);
  const used = new Set([...taken, ...builtIn]);
  let outlet = base;
  for (let count = 2; used.has(outlet); count++) outlet = `${base}-${count}`;
  return outlet;
}
