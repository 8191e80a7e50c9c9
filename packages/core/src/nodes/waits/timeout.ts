import { duration, isZero } from '../../time/index.ts';
import type { Finding, NodeCheckContext } from '../kind.ts';
import type { Sentence } from '../sentence.ts';

/** A wait that may end by its timeout. */
interface Timed {
  timeout?: string | undefined;
}

/** Whether time must pass before the timeout: where there is one, and above zero. */
export const timeoutTakesTime = ({ timeout }: Timed): boolean => timeout !== undefined && !isZero(duration(timeout));

/** Warns where nothing may ever end the wait. */
export const checkTimeout = ({ timeout }: Timed, { hasExits }: NodeCheckContext): Finding[] =>
  timeout === undefined && !hasExits ? [{ code: 'waits-forever', path: ['until'] }] : [];

/** The sentence, and in words of its own (`…-timeout`) how long at most. */
export const withTimeout = ({ timeout }: Timed, { key, values }: Sentence): Sentence =>
  timeout === undefined
    ? { key, values }
    : { key: `${key}-timeout`, values: { ...values, timeout: { duration: timeout } } };
