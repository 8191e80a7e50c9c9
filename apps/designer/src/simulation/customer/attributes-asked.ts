import type { ConnectorManifest, Journey } from '@waymark/core/journey';

/** In a template: `customer.lastName`, `customer['last name']`. */
const inTemplates = /\bcustomer(?:\.([\p{L}_][\p{L}\p{N}_-]*)|\[\s*(?:'([^']+)'|"([^"]+)")\s*\])/gu;

/** Names of the attributes that a journey asks about, in conditions, dates and texts, and those it sends to; as they come. */
export function attributesAsked(journey: Journey, connectors: readonly ConnectorManifest[]): string[] {
  const names = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      for (const [, dotted, quoted, double] of part.matchAll(inTemplates)) names.add(dotted ?? quoted ?? double ?? '');
    } else if (Array.isArray(part)) part.forEach(look);
    else if (typeof part === 'object' && part !== null) {
      if ('attribute' in part && typeof part.attribute === 'string') names.add(part.attribute);
      Object.values(part).forEach(look);
    }
  };
  look(journey.goals);
  look(journey.exits);
  look(journey.nodes);
  for (const node of journey.nodes) {
    const connector = node.kind === 'channel' ? connectors.find(({ id }) => id === node.connector) : undefined;
    const { contacts, address } = connector?.capabilities ?? {};
    if (contacts === 'customer' && address !== undefined) for (const name of [address].flat()) names.add(name);
  }
  return [...names].filter((name) => name !== '');
}
