import { z } from 'zod';
import { chosen } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import { Span } from '../journey/span.ts';
import type { Condition as ConditionType, Times as TimesType } from '../plan/index.ts';
import { comparison } from './comparison.ts';
import { Purpose } from './purpose.ts';

const count = z.int().min(0);
const times = {
  'at-least': z.strictObject({ 'at-least': count }),
  'at-most': z.strictObject({ 'at-most': count }),
  equal: z.strictObject({ equal: count }),
};

/** How many events a condition asks for. */
export const Times: z.ZodType<TimesType> = chosen((value) => {
  if ('at-least' in value) return times['at-least'];
  if ('at-most' in value) return times['at-most'];
  return 'equal' in value ? times.equal : { why: 'times' };
});
export type Times = TimesType;

/** Builds the schema of conditions; only inside a `where` may they read the event's own properties. */
function conditions(inWhere: boolean): z.ZodType<ConditionType> {
  const self: z.ZodType<ConditionType> = z.lazy(() => condition);
  const forms: [string, z.ZodType][] = [
    ['all', z.strictObject({ all: z.array(self) })],
    ['any', z.strictObject({ any: z.array(self) })],
    ['not', z.strictObject({ not: self })],
    ['attribute', comparison('attribute')],
    ['property', comparison('property')],
    ['entry', comparison('entry')],
    [
      'event',
      z.strictObject({
        event: Name,
        of: z.string().optional(),
        times: Times.optional(),
        within: Span.optional(),
        where: z.lazy(() => Where).optional(),
      }),
    ],
    ['segment', z.strictObject({ segment: Name })],
    ['consent', z.strictObject({ consent: Name, purpose: Purpose })],
    ['prefers', z.strictObject({ prefers: Name })],
  ];
  const condition: z.ZodType<ConditionType> = chosen((value) => {
    const form = forms.find(([key]) => Object.hasOwn(value, key));
    if (!form) return { why: 'condition' };
    if (form[0] === 'property' && !inWhere) return { why: 'property-outside-where', path: ['property'] };
    return form[1];
  });
  return condition;
}

/** A condition of the journey language, outside of a `where`. */
export const Condition: z.ZodType<ConditionType> = conditions(false);
export type Condition = ConditionType;

/** A condition inside a `where`: it may also read the properties of the event being judged. */
export const Where: z.ZodType<ConditionType> = conditions(true);
export type Where = ConditionType;
