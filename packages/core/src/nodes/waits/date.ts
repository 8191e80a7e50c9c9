import { z } from 'zod';
import { chosen } from '../../journey/chosen.ts';
import { Name } from '../../journey/id.ts';
import { Clock, Offset, Span } from '../../journey/span.ts';
import { isNegative, isZero, duration as parse } from '../../time/index.ts';
import type { Finding, NodeCheckContext } from '../kind.ts';
import { checkReferences } from '../references.ts';
import type { Sentence, SentenceValue } from '../sentence.ts';
import { checkTimeout, timeoutTakesTime, withTimeout } from './timeout.ts';
import { defineWay } from './way.ts';

const settings = {
  type: z.literal('date'),
  offset: Offset.optional(),
  at: Clock.optional(),
  ifPast: z.enum(['continue', 'branch']).optional(),
  timeout: Span.optional(),
};
const Edge = z.enum(['start', 'end']);
const sources = {
  attribute: z.strictObject({ ...settings, attribute: Name }),
  entry: z.strictObject({ ...settings, entry: Name }),
  occasion: z.strictObject({ ...settings, occasion: Name, edge: Edge.optional() }),
};
const sourceNames = ['attribute', 'entry', 'occasion'] as const;

/** Waits for a date of the customer, of the event that enrolled them, or of a shared occasion. */
export type DateWait = z.infer<(typeof sources)[keyof typeof sources]>;

const DateWait = chosen<DateWait>((until) => {
  const [source, another] = sourceNames.filter((name) => Object.hasOwn(until, name));
  if (source === undefined) return { why: 'date-source' };
  return another === undefined ? sources[source] : { why: 'date-sources', path: [another] };
});

/** The smallest share of customers who have an attribute that makes it worth waiting for. */
const smallestShare = 0.05;

export const date = defineWay<DateWait>({
  schema: DateWait,
  outlets: ({ ifPast }) => ['next', ...(ifPast === 'branch' ? ['past'] : []), 'timeout'],
  takesTime: (until, outlet) => outlet === 'timeout' && timeoutTakesTime(until),
  check: (until, context, node) => [...checkSource(until, context, node), ...checkTimeout(until, context)],
  compile: (until) => ({ ...until, ifPast: until.ifPast ?? 'continue' }),
  sentence: (until) => withTimeout(until, { key: 'wait.date', values: { date: atTime(until, moved(until)) } }),
});

function checkSource(until: DateWait, context: NodeCheckContext, node: string): Finding[] {
  if ('occasion' in until) {
    return checkReferences([{ to: 'occasion', name: until.occasion, path: ['until', 'occasion'] }], context, node);
  }
  const shares = context.workspace?.attributes;
  if (!('attribute' in until) || !shares) return [];
  const { attribute } = until;
  const share = Object.hasOwn(shares, attribute) ? (shares[attribute] ?? 0) : 0;
  if (share >= smallestShare) return [];
  return [{ code: 'rare-attribute', path: ['until', 'attribute'], values: { attribute } }];
}

function sourceSentence(until: DateWait): SentenceValue {
  if ('attribute' in until) return until.attribute;
  if ('entry' in until) return until.entry;
  return { key: `date.${until.edge ?? 'start'}`, values: { occasion: until.occasion } };
}

function moved(until: DateWait): SentenceValue {
  const { offset } = until;
  const date = sourceSentence(until);
  if (offset === undefined || isZero(parse(offset))) return date;
  const duration = { duration: offset.replace(/^[+-]/, '') };
  return { key: isNegative(parse(offset)) ? 'date.before' : 'date.after', values: { duration, date } };
}

const atTime = ({ at }: DateWait, date: SentenceValue): SentenceValue =>
  at === undefined ? date : ({ key: 'date.at', values: { date, at } } satisfies Sentence);
