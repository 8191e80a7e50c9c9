import type { CheckContext } from './context.ts';
import type { JourneyMap } from './map.ts';
import type { Reading } from './read.ts';
import type { ReadNode } from './read-node.ts';
import type { Found } from './say.ts';

/** Warns of messages that reach the same customer one right after the other. */
export function checkSends({ nodes }: Reading, map: JourneyMap, context: CheckContext): Found[] {
  const sends = ({ node, kind }: ReadNode) =>
    node !== undefined && kind?.delivers === true && kind.family(node, context) === 'channel';
  const isPassedAtOnce = ({ node, kind }: ReadNode) =>
    node !== undefined && kind !== undefined && !kind.delivers && kind.family(node, context) !== 'wait';
  const before = new Map<string, string>();
  for (const first of nodes) if (first.id !== undefined && sends(first)) follow(first.id, first.id);
  return nodes.flatMap(({ id, name, at }): Found[] => {
    const earlier = id === undefined ? undefined : before.get(id);
    if (earlier === undefined) return [];
    return [
      { code: 'back-to-back-sends', node: id, name, path: ['nodes', at], values: { before: map.nameOf(earlier) } },
    ];
  });

  function follow(first: string, start: string): void {
    const open = [start];
    const seen = new Set(open);
    for (const id of open) {
      for (const { to, outlet } of map.leaving(id)) {
        if (seen.has(to) || (id === first && outlet !== 'next')) continue;
        seen.add(to);
        const [target] = map.nodes(to);
        if (target && sends(target)) before.set(to, before.get(to) ?? first);
        else if (target && isPassedAtOnce(target)) open.push(to);
      }
    }
  }
}
