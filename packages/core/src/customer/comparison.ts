import { z } from 'zod';
import { chosen, passOn } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import { DateText, Span } from '../journey/span.ts';
import type { Condition } from '../plan/index.ts';

/** What a comparison reads: the customer, the event that enrolled them, or the event being judged. */
export type Subject = 'attribute' | 'entry' | 'property';

/** The kind of value an operator compares with. */
export type Operator = 'any' | 'list' | 'text' | 'none' | 'number' | 'date' | 'duration';

/** Every `is` of the language, by the kind of value it takes. */
export const operators = {
  equal: 'any',
  'not-equal': 'any',
  in: 'list',
  'not-in': 'list',
  contains: 'any',
  'starts-with': 'text',
  set: 'none',
  unset: 'none',
  greater: 'number',
  'at-least': 'number',
  less: 'number',
  'at-most': 'number',
  before: 'date',
  after: 'date',
  'within-last': 'duration',
  'within-next': 'duration',
} as const satisfies Record<string, Operator>;

const values: Record<Exclude<Operator, 'none'>, z.ZodType> = {
  any: z.json(),
  list: z.array(z.json()),
  text: z.string(),
  number: z.number(),
  date: DateText,
  duration: Span,
};

const EntryOperand = z.strictObject({ entry: Name });

/** Takes `{ entry }` in place of a constant where the language allows it. */
const operand = (subject: Subject, operator: Operator, constant: z.ZodType): z.ZodType =>
  z.unknown().check(({ value, issues }) => {
    const reads = typeof value === 'object' && value !== null && Object.hasOwn(value, 'entry');
    if (reads && subject !== 'property') {
      issues.push({ code: 'custom', message: 'entry-operand', input: value });
      return;
    }
    const schema = reads && operator !== 'list' && operator !== 'duration' ? EntryOperand : constant;
    passOn(schema, value, issues);
  });

/** The schema of comparisons of one subject. */
export function comparison(subject: Subject): z.ZodType<Condition> {
  const forms = new Map<unknown, z.ZodType>();
  for (const [is, operator] of Object.entries(operators)) {
    const shape = { [subject]: Name, is: z.literal(is) };
    const constant = operator === 'none' ? undefined : values[operator];
    forms.set(is, z.strictObject(constant ? { ...shape, value: operand(subject, operator, constant) } : shape));
  }
  return chosen<Condition>((value) => {
    if (!Object.hasOwn(value, 'is')) return { why: 'missing', path: ['is'] };
    return forms.get(value.is) ?? { why: 'operator', path: ['is'] };
  });
}
