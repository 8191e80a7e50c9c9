import { z } from 'zod';
import { Span } from '../../journey/span.ts';
import { isZero, duration as parse } from '../../time/index.ts';
import { defineWay } from './way.ts';

const DurationWait = z.strictObject({ type: z.literal('duration'), duration: Span });

/** Waits a length of time. */
export type DurationWait = z.infer<typeof DurationWait>;

export const duration = defineWay<DurationWait>({
  schema: DurationWait,
  outlets: () => ['next'],
  takesTime: (until) => !isZero(parse(until.duration)),
  check: () => [],
  compile: (until) => until,
  sentence: (until) => ({ key: 'wait.duration', values: { duration: { duration: until.duration } } }),
});
