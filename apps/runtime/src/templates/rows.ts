import type { ConnectorManifest } from '@waymark/core/journey';
import { type Family, kindOf, type Node } from '@waymark/core/nodes';
import type { JsonObject } from '@waymark/core/plan';

/** The families of a journey's nodes, by the fewest edges that lead to them from a start, in document order: its shape. */
export function rowsOf(journey: JsonObject, connectors: readonly ConnectorManifest[]): Family[][] {
  const nodes = journey.nodes as unknown as Node[];
  const edges = journey.edges as unknown as { from: string; to: string }[];
  const rows: Family[][] = [];
  const seen = new Set<string>();
  let row = nodes.filter(({ kind }) => kind === 'trigger');
  while (row.length > 0) {
    rows.push(row.map((node) => kindOf(node).family(node, { connectors })));
    for (const { id } of row) seen.add(id);
    const ids = new Set(row.map(({ id }) => id));
    const next = new Set(edges.flatMap(({ from, to }) => (ids.has(from) && !seen.has(to) ? to : [])));
    row = nodes.filter(({ id }) => next.has(id));
  }
  return rows;
}
