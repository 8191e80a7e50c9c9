import type { JsonObject } from '@waymark/core/plan';

const most = 20;

/**
 * The attributes that customers have, by name, each with its frequent values, most frequent first. Only values that
 * repeat are worth offering; a name, an address or any other text of one customer alone is not among them.
 */
export function frequentValues(customers: readonly JsonObject[]): { name: string; values: string[] }[] {
  const counts = new Map<string, Map<string, number>>();
  for (const attributes of customers) {
    for (const [name, value] of Object.entries(attributes)) {
      const values = counts.get(name) ?? new Map<string, number>();
      counts.set(name, values);
      if (typeof value === 'object' || String(value).length > 100) continue;
      values.set(String(value), (values.get(String(value)) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([name, values]) => ({ name, values: repeated(values) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function repeated(values: Map<string, number>): string[] {
  return [...values]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([value]) => value);
}
