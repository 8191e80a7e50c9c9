import { checkJourney } from '@waymark/core/compiler';
import { type ConnectorManifest, type Journey, type Node, outletsOf } from '@waymark/core/journey';
import { kindOf } from '@waymark/core/nodes';
import type { NodeDraft } from './node.ts';
import { settleReferences } from './references.ts';

/** Where an outlet leads: to the next node, nowhere, some nodes on, or back. */
export interface Wire {
  to: 'next' | 'end' | 'forward' | 'back';
  by: number;
}

/** A journey before it has ids: nodes in order, their outlets wired by distance. */
export interface JourneyDraft {
  triggers: { node: NodeDraft; start: number | undefined }[];
  nodes: { node: NodeDraft; wires: readonly Wire[] }[];
  entry: Record<string, unknown> | undefined;
  goals: Record<string, unknown>[];
  exits: Record<string, unknown>[] | undefined;
  zone: string | undefined;
}

interface Line {
  from: string;
  outlet: string;
  to: string;
}

/** Draws a draft out: ids and lines, without nodes that nobody reaches and without loops that need not take time. */
export function drawJourney(draft: JourneyDraft, connectors: readonly ConnectorManifest[]): Journey {
  const nodes = draft.nodes.map(({ node }, at) => named(node, at));
  const triggers = draft.triggers.map(({ node }, at) => named(node, at));
  let lines = [
    ...triggers.flatMap(({ id }, at): Line[] => {
      const target = nodes[(draft.triggers[at]?.start ?? 0) % nodes.length];
      return target ? [{ from: id, outlet: 'next', to: target.id }] : [];
    }),
    ...nodes.flatMap((node, at) => linesOf(node, { at, nodes, wires: draft.nodes[at]?.wires ?? [] })),
  ];
  for (;;) {
    const journey = assemble(draft, { triggers, nodes, lines });
    const loop = checkJourney(journey, { connectors }).find(({ code }) => code === 'endless-loop');
    const shortcut = loop && lines.findLast((line) => isQuickWayBack(line, nodes));
    if (!shortcut) return journey;
    lines = lines.flatMap((line) => (line === shortcut ? onwards(line, nodes) : [line]));
  }
}

const named = (node: NodeDraft, at: number): Node => ({ id: `${nameOf(node)}-${at + 1}`, ...node }) as unknown as Node;

const nameOf = ({ kind, until, connector }: NodeDraft): string =>
  String((until as { type?: string } | undefined)?.type ?? connector ?? kind);

function linesOf(node: Node, place: { at: number; nodes: readonly Node[]; wires: readonly Wire[] }): Line[] {
  const { at, nodes, wires } = place;
  return outletsOf(node).flatMap((outlet, n): Line[] => {
    const wire = wires[n % wires.length];
    if (!wire || wire.to === 'end') return [];
    const target =
      wire.to === 'back'
        ? nodes[Math.max(0, at - wire.by)]
        : nodes[Math.min(at + 1 + wire.by, Math.max(at + 1, nodes.length - 1))];
    return target ? [{ from: node.id, outlet, to: target.id }] : [];
  });
}

/** True for a line that leads back by an outlet that need not take time. */
function isQuickWayBack({ from, outlet, to }: Line, nodes: readonly Node[]): boolean {
  const source = nodes.findIndex(({ id }) => id === from);
  const node = nodes[source];
  if (!node || nodes.findIndex(({ id }) => id === to) > source) return false;
  return kindOf(node).takesTime(node, outlet) !== true;
}

/** The line to the node after its own instead; none from the last. */
function onwards({ from, outlet }: Line, nodes: readonly Node[]): Line[] {
  const next = nodes[nodes.findIndex(({ id }) => id === from) + 1];
  return next ? [{ from, outlet, to: next.id }] : [];
}

function assemble(
  draft: JourneyDraft,
  drawn: { triggers: readonly Node[]; nodes: readonly Node[]; lines: readonly Line[] },
): Journey {
  const reached = new Set(drawn.triggers.map(({ id }) => id));
  for (const id of reached) for (const { from, to } of drawn.lines) if (from === id) reached.add(to);
  const lines = drawn.lines.filter(({ from }) => reached.has(from));
  const nodes = [...drawn.triggers, ...drawn.nodes.filter(({ id }) => reached.has(id))];
  const bare = {
    format: 1,
    key: 'fuzz',
    name: 'Generated',
    nodes,
    // An outlet may be left out where it is the main one; every other line does.
    edges: lines.map(({ from, outlet, to }, at) => (outlet === 'next' && at % 2 ? { from, to } : { from, outlet, to })),
    ...(draft.entry && { entry: draft.entry }),
    ...(draft.goals.length > 0 && { goals: draft.goals.map((goal, at) => ({ key: `goal-${at + 1}`, ...goal })) }),
    ...(draft.exits && { exits: draft.exits }),
    ...(draft.zone !== undefined && { timeZone: { fallback: draft.zone } }),
  };
  return settleReferences(bare as unknown as Journey);
}
