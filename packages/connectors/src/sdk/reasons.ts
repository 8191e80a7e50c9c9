/** What was thrown and what caused it, inmost last; of several tries, each. At most 20. */
export function reasonsOf(thrown: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [thrown];
  for (let next = open.shift(); next !== undefined && found.length < 20; next = open.shift()) {
    found.push(next);
    if (!(next instanceof Error)) continue;
    if (next.cause !== undefined) open.push(next.cause);
    if (next instanceof AggregateError) open.push(...next.errors);
  }
  return found;
}
