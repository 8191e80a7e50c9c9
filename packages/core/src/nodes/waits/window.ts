import { z } from 'zod';
import { Clock } from '../../journey/span.ts';
import { weekdays } from '../../time/index.ts';
import { defineWay } from './way.ts';

const WindowWait = z
  .strictObject({
    type: z.literal('window'),
    days: z.array(z.enum(weekdays)).min(1).optional(),
    from: Clock,
    to: Clock,
  })
  .refine(({ from, to }) => from !== to, { error: 'window-empty', path: ['to'] });

/** Goes on inside hours of the day, on days of the week, by the customer's wall clock. */
export type WindowWait = z.infer<typeof WindowWait>;

export const window = defineWay<WindowWait>({
  schema: WindowWait,
  outlets: () => ['next'],
  takesTime: () => false,
  check: () => [],
  compile: (until) => until,
  sentence: ({ days, from, to }) =>
    days === undefined
      ? { key: 'wait.window', values: { from, to } }
      : { key: 'wait.window-days', values: { from, to, days: { days } } },
});
