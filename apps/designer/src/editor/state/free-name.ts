import type { Journey } from '@waymark/core/journey';

/** The name itself where no step of the journey has it, else with the next free number: of `SMS` or `SMS 2`, `SMS 3`. */
export function freeName({ nodes }: Journey, wanted: string): string {
  const taken = new Set(nodes.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  const before = wanted.replace(/ \d+$/, '');
  const base = taken.has(before) ? before : wanted;
  let count = 2;
  while (taken.has(`${base} ${count}`)) count++;
  return `${base} ${count}`;
}
