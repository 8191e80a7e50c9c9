import { z } from 'zod';

/** A text of one line, without spaces around it. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\r\n]*$/, 'must be a single line');
