import type { JsonObject } from '@waymark/core/plan';

/** A node in a template's picture. */
export interface PictureNode {
  kind: string;
  /** Of a message: the connector. */
  connector?: string;
}

/** A journey's nodes by the fewest edges that lead to them from a start, in document order: a picture of its shape. */
export function rowsOf(journey: JsonObject): PictureNode[][] {
  const nodes = journey.nodes as unknown as (PictureNode & { id: string })[];
  const edges = journey.edges as unknown as { from: string; to: string }[];
  const rows: PictureNode[][] = [];
  const seen = new Set<string>();
  let row = nodes.filter(({ kind }) => kind === 'trigger');
  while (row.length > 0) {
    rows.push(row.map(({ kind, connector }) => ({ kind, ...(connector !== undefined && { connector }) })));
    for (const { id } of row) seen.add(id);
    const next = new Set(
      edges.filter(({ from, to }) => row.some(({ id }) => id === from) && !seen.has(to)).map(({ to }) => to),
    );
    row = nodes.filter(({ id }) => next.has(id));
  }
  return rows;
}
