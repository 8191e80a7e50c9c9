import { type Journey, nameOf } from '@waymark/core/journey';
import { kindNamed } from '@waymark/core/nodes';
import { namedBy } from '../../editor/state/named-by.ts';

/** What a journey asks about how a customer comes in. */
export interface EntryQuestions {
  /** The starts, by name. */
  triggers: { value: string; label: string }[];
  /** Properties of the entering event that the journey reads. */
  properties: string[];
  /** The segments that it names: where it starts, and in its conditions. */
  segments: string[];
}

/** Reads from a journey what a test run should be told about the way in. */
export function entryQuestions(journey: Journey): EntryQuestions {
  const { nodes, goals, exits, entry } = journey;
  const triggers = nodes.filter(({ kind }) => kindNamed(kind)?.starts === true);
  const key = entry?.key === undefined ? [] : [entry.key];
  return {
    triggers: triggers.map((node) => ({ value: node.id, label: nameOf(node) })),
    properties: [...new Set([...key, ...namedBy('entry', [nodes, goals, exits]), ...namedBy('property', triggers)])],
    segments: namedBy('segment', [nodes, goals, exits]).sort(),
  };
}
