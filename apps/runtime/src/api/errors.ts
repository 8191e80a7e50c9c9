import { type TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Permission } from './permission.ts';

/** Answers with what was asked for, or with a 404 that names it. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: `There is no such ${what}.` });
  return value;
}

/** The 403 of a caller who lacks a permission. */
export const forbidden = (permission: Permission): TRPCError =>
  new TRPCError({ code: 'FORBIDDEN', message: `This needs the permission ${permission}.` });

/** How an error leaves the API: a message for people, the bad input's paths, and never a stack. */
export function describeError({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }) {
  const issues = error.cause instanceof ZodError ? error.cause.issues : [];
  const { code, httpStatus, path } = shape.data;
  return {
    code: shape.code,
    message: wordsFor(error, issues),
    data: {
      code,
      httpStatus,
      path,
      issues: issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    },
  };
}

function wordsFor(error: TRPCError, issues: ZodError['issues']): string {
  if (issues.length) return issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`).join('; ');
  if (error.cause instanceof RangeError) return 'The input is nested too deeply.';
  if (error.code === 'INTERNAL_SERVER_ERROR') return 'Something went wrong here; the log of the runtime says what.';
  return error.message;
}
