import { type Excerpt, emptyJourney } from '@waymark/core/journey';
import { readDraft } from '../read-draft.ts';

/** Says of a text on the clipboard that it holds steps. */
const mark = 'waymark-steps';
/** Longer texts are not looked into. */
const longest = 2_000_000;

/** Steps as text, for the clipboard. */
export const writeSteps = (excerpt: Excerpt): string => JSON.stringify({ [mark]: 1, ...excerpt }, undefined, 1);

/** Reads steps from a text of the clipboard. Undefined: it holds something else, or what cannot be drawn. */
export function readSteps(text: string): Excerpt | undefined {
  if (text.length > longest || !text.includes(mark)) return undefined;
  const clipped = parsed(text);
  if (clipped?.[mark] !== 1) return undefined;
  const { nodes, edges, layout } = clipped;
  const read = readDraft({ ...emptyJourney('steps'), nodes, edges, layout: isPlaces(layout) ? layout : {} });
  if (!('journey' in read) || read.journey.nodes.length === 0) return undefined;
  const { journey } = read;
  return { nodes: journey.nodes, edges: journey.edges, layout: journey.layout ?? {} };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const isPlaces = (layout: unknown): boolean =>
  typeof layout === 'object' &&
  layout !== null &&
  Object.values(layout).every(
    (place) => typeof place === 'object' && place !== null && Number.isFinite(place.x) && Number.isFinite(place.y),
  );
