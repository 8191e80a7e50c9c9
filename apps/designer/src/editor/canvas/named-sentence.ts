import { readable } from '@waymark/core/journey';
import type { Sentence, SentenceValue } from '@waymark/core/nodes';
import { attributeLabel } from '../../words/attribute-label.ts';

/** What a sentence calls by its name in the workspace, by the place where it stands, and how forms call it. */
const called: Readonly<Record<string, (name: string) => string>> = {
  subject: attributeLabel,
  attribute: attributeLabel,
  property: attributeLabel,
  date: attributeLabel,
  occasion: readable,
  journey: readable,
  channel: readable,
};

/**
 * The sentence with attributes, properties, occasions and journeys called as forms call them: `ageGroup` is `Age group`.
 * A connector's own sentence says what its message says, as it is written. Values of more than a few lines are cut.
 */
export function withNames(sentence: Sentence): Sentence {
  const calls = sentence.templates === undefined ? called : {};
  const values = Object.entries(sentence.values).map(([place, value]) => [place, named(value, calls[place])] as const);
  return { ...sentence, values: Object.fromEntries(values) };
}

function named(value: SentenceValue, callIt?: (name: string) => string): SentenceValue {
  if (typeof value === 'string') return shortened(callIt && value !== '' ? callIt(value) : value);
  if (typeof value !== 'object') return value;
  if ('key' in value) return withNames(value);
  return 'list' in value ? { ...value, list: value.list.map((one) => named(one)) } : value;
}

/** No more of a value is said in a sentence; forms have all of it. */
const longest = 240;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
