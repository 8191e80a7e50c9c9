import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endlessLoops, type TimedLine } from './loops.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

/** Walks every cycle there is. */
function hasEndlessLoop(lines: readonly TimedLine[]): boolean {
  const walk = (way: string[], used: TimedLine[]): boolean =>
    lines.some((line) => {
      if (line.from !== way.at(-1)) return false;
      if (line.to === way[0]) return [...used, line].every(({ takes }) => isQuick(takes, way));
      return !way.includes(line.to) && walk([...way, line.to], [...used, line]);
    });
  return ids.some((id) => walk([id], []));
}

const isQuick = (takes: TimedLine['takes'], way: string[]) =>
  typeof takes === 'boolean' ? !takes : !way.includes(takes.ifInCycle);

test('finds an endless loop exactly where walking every cycle finds one', () => {
  const id = fc.constantFrom(...ids);
  const takes = fc.oneof(fc.constant(false), fc.constant(true), fc.record({ ifInCycle: id }));
  const lines = fc.array(fc.record({ from: id, to: id, takes }), { maxLength: 12 });
  fc.assert(
    fc.property(lines, (drawn) => {
      expect(endlessLoops(drawn, ids).length > 0).toBe(hasEndlessLoop(drawn));
    }),
    { numRuns: 2_000 },
  );
});
