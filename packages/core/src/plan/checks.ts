import { field } from './compare.ts';
import type { Condition } from './condition.ts';
import { consentRecord } from './consent.ts';
import { counter, holds } from './holds.ts';
import type { Json } from './json.ts';
import type { ConsentRecord, Scope } from './view.ts';

/** A condition that asks for one thing. */
export type Question = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>;

/** What was found where a question looked. */
export type Found =
  /** What an attribute or a property held; null: nothing. */
  | { value: Json }
  /** How many events counted. */
  | { count: number }
  /** What the customer said of the channel and purpose; `pending` and `none` leave it to the purpose’s basis. */
  | { consent: ConsentRecord['state'] | 'none' }
  /** The channel the customer likes best; null: they did not say. */
  | { preferred: string | null }
  /** Whether the customer is in the segment. */
  | { member: boolean };

/** How a condition was judged, part by part: whether each holds and, of a question, what was found. Plain JSON. */
export type Check = { holds: boolean } & (
  | { all: Check[] }
  | { any: Check[] }
  | { not: Check }
  | { asked: Question; found: Found }
);

/** Judges a condition as `holds` does, and tells all of it: no part is left out once the answer is known. */
export function checkOf(condition: Condition, scope: Scope): Check {
  const whole = { holds: holds(condition, scope) };
  const within = (part: Condition) => checkOf(part, scope);
  if ('all' in condition) return { ...whole, all: condition.all.map(within) };
  if ('any' in condition) return { ...whole, any: condition.any.map(within) };
  if ('not' in condition) return { ...whole, not: within(condition.not) };
  return { ...whole, asked: condition, found: foundBy(condition, scope) };
}

function foundBy(question: Question, scope: Scope): Found {
  const { view } = scope;
  if ('attribute' in question) return { value: field(view.attributes, question.attribute) ?? null };
  if ('entry' in question) return { value: field(view.entry, question.entry) ?? null };
  if ('property' in question) return { value: field(scope.event ?? {}, question.property) ?? null };
  if ('event' in question) return { count: counter(question)(scope) };
  if ('segment' in question) return { member: view.segments.includes(question.segment) };
  if ('prefers' in question) return { preferred: view.preferences[0] ?? null };
  const asked = { channel: question.consent, purpose: question.purpose };
  const isPending = view.consents.some(
    ({ channel, purpose, state }) => state === 'pending' && channel === asked.channel && purpose === asked.purpose,
  );
  return { consent: consentRecord(view.consents, asked)?.state ?? (isPending ? 'pending' : 'none') };
}
