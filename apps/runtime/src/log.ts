import { DrizzleQueryError } from 'drizzle-orm/errors';
import { type Logger, pino } from 'pino';

/** The runtime's log: one JSON object a line. Errors of the database are logged without the values of their query. */
export const createLog = (level: string, role: string): Logger =>
  pino({ level, base: { role }, serializers: { err: describeError }, timestamp: pino.stdTimeFunctions.isoTime });

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const told = error instanceof DrizzleQueryError && error.cause ? error.cause : error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: told.name, message: told.message, stack: frames.join('\n') };
}
