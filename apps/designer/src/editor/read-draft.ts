import { checkJourney } from '@waymark/core/compiler';
import type { Journey, Problem } from '@waymark/core/journey';
import { en, kindNamed, type Node, sentenceParts } from '@waymark/core/nodes';

/**
 * Reads a stored draft for the editor. Settings may be wrong (the check says so); only a draft of which some part cannot be
 * drawn at all is refused, so that nothing of it is lost by saving.
 */
export function readDraft(document: unknown): { journey: Journey } | { problems: Problem[] } {
  if (isJourneyShaped(document) && document.nodes.every(isDrawable)) return { journey: document };
  return {
    problems: checkJourney(document, { connectors: [] }).filter((problem) => problem.code === 'invalid-setting'),
  };
}

function isJourneyShaped(document: unknown): document is Journey {
  if (typeof document !== 'object' || document === null) return false;
  const { name, nodes, edges } = document as Partial<Record<keyof Journey, unknown>>;
  return typeof name === 'string' && isListOfObjects(nodes) && isListOfObjects(edges);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
}

function isDrawable(node: Node): boolean {
  const kind = kindNamed(node.kind);
  if (!kind || typeof node.id !== 'string') return false;
  try {
    kind.outlets(node);
    sentenceParts(kind.sentence(node, { connectors: [], nameOf: (id) => id }), en);
    return true;
  } catch {
    return false;
  }
}
