import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Failure, failure } from './failure.ts';

describe('a failure', () => {
  test('carries its kind, its sentence and the delay in seconds', () => {
    expect(failure('rate-limited', 'Too many messages.', { retryAfter: 30 })).toMatchObject({
      kind: 'rate-limited',
      message: 'Too many messages.',
      retryAfter: 30,
    });
    expect(failure('auth', 'Wrong password.')).toBeInstanceOf(Error);
  });

  test('is known as one when another copy of the package made it', () => {
    const foreign: unknown = runInNewContext(
      `Object.assign(new Error('x'), { kind: 'auth', [Symbol.for('waymark.connector.failure')]: true })`,
    );
    expect(Failure.is(foreign)).toBe(true);
    expect(Failure.is(failure('auth', 'x'))).toBe(true);
  });

  test.each([new Error('x'), { kind: 'auth', message: 'x' }, 'auth', null, undefined])('%j is none', (value) => {
    expect(Failure.is(value)).toBe(false);
  });
});
