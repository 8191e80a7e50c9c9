import { problem } from '../compiler/index.ts';
import type { Problem } from '../journey/index.ts';
import type { Plan } from '../plan/index.ts';
import { departureOf } from './departure.ts';
import type { KeptTest } from './kept-test.ts';

/** Plays a journey's kept tests again: a warning for each that comes out otherwise, at the node from which on it does. */
export function brokenTests(plan: Plan, tests: readonly KeptTest[]): Problem[] {
  const names = new Map([
    ...plan.triggers.map(({ node, name }) => [node, name] as const),
    ...Object.entries(plan.steps).map(([node, { name }]) => [node, name] as const),
  ]);
  return tests.flatMap((test) => {
    const departure = departureOf(plan, test);
    if (!departure) return [];
    const node = [departure.came?.node, departure.expected?.node].find((id) => id !== undefined && names.has(id));
    return problem({
      code: 'broken-test',
      values: { test: test.name },
      ...(node === undefined ? {} : { node, name: names.get(node) }),
    });
  });
}
