import type { JsonObject } from '@waymark/core/plan';

/** What a file holds: a document with a name, or why it is none. */
export type JourneyFile = { journey: { name: string; document: JsonObject } } | { reason: 'notJson' | 'notJourney' };

/** Reads a journey file. Its settings may be wrong: the editor shows its problems. */
export function readJourneyFile(text: string): JourneyFile {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { reason: 'notJson' };
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return { reason: 'notJourney' };
  const { name, nodes, edges } = document as Record<string, unknown>;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return { reason: 'notJourney' };
  const usable = typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 120) : 'Journey';
  return { journey: { name: usable, document: document as JsonObject } };
}
