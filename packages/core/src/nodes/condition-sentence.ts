import type { Condition, Json } from '../plan/index.ts';
import type { SentenceContext } from './kind.ts';
import { channelValue, eventValue, type Sentence, type SentenceValue } from './sentence.ts';

/** A constant as a sentence says it; a list as alternatives. */
export const constantValue = (value: Json): SentenceValue => {
  if (Array.isArray(value)) return { list: value.map(constantValue), join: 'or' };
  if (typeof value === 'object' && value !== null) {
    return typeof value.entry === 'string' ? value.entry : JSON.stringify(value);
  }
  if (typeof value === 'boolean') return { term: String(value) };
  return typeof value === 'number' ? value : String(value);
};

/** Says a condition, as plain JSON to be said in any language. */
export function conditionSentence(condition: Condition, context: SentenceContext): Sentence {
  const say = (inner: Condition) => conditionSentence(inner, context);
  if ('all' in condition || 'any' in condition) {
    const [join, inner] = 'all' in condition ? (['and', condition.all] as const) : (['or', condition.any] as const);
    if (!inner.length) return { key: join === 'and' ? 'condition.always' : 'condition.never', values: {} };
    return { key: 'condition.list', values: { list: { list: inner.map(say), join } } };
  }
  if ('not' in condition) return { key: 'condition.not', values: { condition: say(condition.not) } };
  if ('segment' in condition) return { key: 'condition.segment', values: { segment: condition.segment } };
  if ('consent' in condition) {
    const channel = channelValue(condition.consent, context.connectors);
    return { key: 'condition.consent', values: { channel, purpose: { term: condition.purpose } } };
  }
  if ('prefers' in condition) {
    return { key: 'condition.prefers', values: { channel: channelValue(condition.prefers, context.connectors) } };
  }
  if ('event' in condition) return eventSentence(condition, context);
  const subject =
    'attribute' in condition ? condition.attribute : 'entry' in condition ? condition.entry : condition.property;
  if (!('value' in condition)) return { key: `condition.${condition.is}`, values: { subject } };
  const spans = condition.is === 'within-last' || condition.is === 'within-next';
  const value = spans
    ? { duration: String(condition.value) }
    : isDate(condition.value)
      ? { date: condition.value }
      : constantValue(condition.value);
  return { key: `condition.${condition.is}`, values: { subject, value } };
}

/** A text that begins as an ISO date, as long as one with its time and offset at the most. */
const isDate = (value: Json): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\S{0,30})?$/.test(value);

function eventSentence(
  condition: Extract<Condition, { event: string }>,
  { connectors, nameOf }: SentenceContext,
): Sentence {
  const { of, times = { 'at-least': 1 }, within } = condition;
  const heard = eventValue(condition.event, connectors);
  const event: SentenceValue = of === undefined ? heard : { key: 'event-of', values: { event: heard, of: nameOf(of) } };
  const [bound, count] = Object.entries(times)[0] ?? ['at-least', 1];
  const simple = bound === 'at-least' && count === 1;
  const values = {
    event,
    ...(simple ? {} : { count }),
    ...(within === undefined ? {} : { within: { duration: within } }),
  };
  const key = simple ? 'condition.event' : `condition.event-${bound}`;
  return { key: within === undefined ? key : `${key}-within`, values };
}
