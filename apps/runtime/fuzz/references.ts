import type { Journey, Node } from '@waymark/core/journey';

/**
 * Gives every reference of a drawn journey a node that may have come before, the nearest being the first, or for goals
 * and exits any that sends; one that nothing fits is left out.
 */
export function settleReferences(journey: Journey): Journey {
  const deliveries = journey.nodes.filter(({ kind }) => kind === 'channel').map(({ id }) => id);
  const settled = (node: Node, at: number): Node => {
    const nearestFirst = [...journey.nodes.slice(0, at).reverse(), ...journey.nodes.slice(at)];
    const before = nearestFirst.map(({ id }) => id).filter((id) => leadsTo(journey, id, node.id));
    const sent = before.filter((id) => deliveries.includes(id));
    return settle(node, { of: sent, since: before }) as Node;
  };
  const rules = { of: deliveries, since: [] };
  return {
    ...journey,
    nodes: journey.nodes.map(settled),
    ...(journey.goals && { goals: settle(journey.goals, rules) as typeof journey.goals }),
    ...(journey.exits && { exits: settle(journey.exits, rules) as typeof journey.exits }),
  };
}

function settle(value: unknown, choices: Readonly<Record<string, readonly string[]>>): unknown {
  if (Array.isArray(value)) return value.map((one) => settle(one, choices));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const nth = Object.hasOwn(choices, name) && typeof inner === 'string' ? /^#(\d+)$/.exec(inner)?.[1] : undefined;
      if (nth === undefined) return [[name, settle(inner, choices)]];
      const choice = choices[name] ?? [];
      return choice.length > 0 ? [[name, choice[Number(nth) % choice.length]]] : [];
    }),
  );
}

/** Whether a path of at least one line leads from one node to the other. */
function leadsTo({ edges }: Journey, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const edge of edges) {
      if (edge.from !== id || seen.has(edge.to)) continue;
      if (edge.to === to) return true;
      seen.add(edge.to);
      open.push(edge.to);
    }
  }
  return false;
}
