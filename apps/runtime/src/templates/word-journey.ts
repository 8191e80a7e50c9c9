import { languageFor } from '@waymark/core/content';
import type { JsonObject } from '@waymark/core/plan';
import type { Template, Words } from './template.ts';

/** A template's words for somebody who reads `language` (BCP 47), else in English. */
export function wordsOf({ key, words }: Template, language: string): Words {
  const found = words[languageFor(language, Object.keys(words)) ?? 'en'];
  if (!found) throw new Error(`the template ${key} has no words`);
  return found;
}

/** A template's journey with its words in. */
export function wordJourney({ journey }: Template, { name, aim, measure, nodes }: Words): JsonObject {
  const named = (journey.nodes as JsonObject[]).map((node) => {
    const { id, kind, ...rest } = node as { id: string; kind: string } & JsonObject;
    return { id, kind, name: nodes[id] ?? id, ...rest };
  });
  return { ...journey, name, brief: { aim, measure }, nodes: named };
}
