import { z } from 'zod';

/** Why no schema fits: a word for it, and the field it concerns. */
export interface Misfit {
  why: string;
  path?: string[];
  params?: Record<string, string>;
}

/**
 * A schema that is chosen by looking at the value, so that problems carry the exact path and speak of the one form that
 * was meant, instead of all that were not.
 */
export const chosen = <T>(choose: (value: Record<string, unknown>) => z.ZodType | Misfit): z.ZodType<T> =>
  z.custom<T>().check(({ value, issues }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', expected: 'object', input: value });
      return;
    }
    const choice = choose(value as Record<string, unknown>);
    if (!(choice instanceof z.ZodType)) {
      const { why: message, path = [], params = {} } = choice;
      issues.push({ code: 'custom', message, path, params, input: value });
      return;
    }
    passOn(choice, value, issues);
  });

/** Reports what a schema finds in a value as the problems of the schema that asked it. */
export function passOn(schema: z.ZodType, value: unknown, issues: z.core.$ZodRawIssue[]): void {
  const found = schema.safeParse(value).error?.issues ?? [];
  issues.push(...found.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue));
}
