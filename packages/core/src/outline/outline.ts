import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import { type Journey, mainOutlet, nameOf, outletOf, outletsOf } from '../journey/index.ts';
import { kindOf, type Node, type Sentence } from '../nodes/index.ts';

/** One line of a journey told as a list: a node where it is first come to, or where a path goes back to it. */
export interface OutlineLine {
  node: string;
  name: string;
  /** How many ways parted above it; lines of one path have the same depth. */
  depth: number;
  /** The outlet by which it was come to, where that is not the plain way on. */
  outlet?: string;
  /** Undefined where the node was told before and the path only joins it. */
  sentence?: Sentence;
}

/** What an outline or a list of differences needs to say its nodes. */
export interface Telling {
  connectors: readonly ConnectorManifest[];
  /** What kept contents are called; without it they are said by their keys. */
  contents?: readonly { key: string; name: string }[] | undefined;
}

/**
 * Tells a journey from its triggers on, each way to its end before the next; nodes that nothing leads to come last. Nodes
 * of a kind that is not known are left out.
 */
export function outlineOf(journey: Journey, { connectors, contents }: Telling): OutlineLine[] {
  const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
  const told = new Set<string>();
  const lines: OutlineLine[] = [];
  const context = { connectors, contents, nameOf: (id: string) => nameOf(nodes.get(id) ?? { id }) };

  /** Depth first, without recursion: journeys may be thousands of nodes long. */
  const tell = (first: Node) => {
    const open: { node: Node; depth: number; outlet?: string }[] = [{ node: first, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, depth, outlet } = next;
      const line = { node: node.id, name: nameOf(node), depth, ...(outlet !== undefined && { outlet }) };
      if (told.has(node.id)) {
        lines.push(line);
        continue;
      }
      told.add(node.id);
      lines.push({ ...line, sentence: kindOf(node).sentence(node, context) });
      const ways = waysFrom(journey, node, nodes);
      open.push(...ways.reverse().map((way) => ({ ...way, depth: depth + (ways.length > 1 ? 1 : 0) })));
    }
  };

  const starts = journey.nodes.filter((node) => kindOf(node).starts);
  for (const node of [...starts, ...journey.nodes]) if (!told.has(node.id)) tell(node);
  return lines;
}

/** The nodes that a node's outlets lead to, in drawing order. */
function waysFrom(journey: Journey, node: Node, nodes: ReadonlyMap<string, Node>): { node: Node; outlet?: string }[] {
  const wired = outletsOf(node).flatMap((outlet) => {
    const edge = journey.edges.find((one) => one.from === node.id && outletOf(one, node) === outlet);
    const to = edge && nodes.get(edge.to);
    return to ? [{ node: to, outlet }] : [];
  });
  const isPlain = wired.length === 1 && wired[0]?.outlet === mainOutlet(outletsOf(node));
  return isPlain ? wired.map(({ node: to }) => ({ node: to })) : wired;
}
