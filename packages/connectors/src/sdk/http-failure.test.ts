import { describe, expect, test } from 'vitest';
import { failure } from './failure.ts';
import { failureOfRequest, failureOfStatus } from './http-failure.ts';

const thrown = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('a request that threw', () => {
  test.each([
    ['no connection came to be', thrown('ECONNREFUSED'), 'transient'],
    ['no name', thrown('ENOTFOUND'), 'transient'],
    [
      'none of several addresses answered',
      new TypeError('fetch failed', {
        cause: new AggregateError([Object.assign(new Error('x'), { code: 'ENETUNREACH' })]),
      }),
      'transient',
    ],
    ['a certificate nobody knows', thrown('DEPTH_ZERO_SELF_SIGNED_CERT'), 'config'],
    ['a connection reset', thrown('ECONNRESET'), 'unknown'],
    ['the other side closed', thrown('UND_ERR_SOCKET'), 'unknown'],
    ['an abort', new DOMException('aborted', 'AbortError'), 'unknown'],
    ['a refusal of the host', new TypeError('fetch failed', { cause: failure('config', 'Not there.') }), 'config'],
    ['something that is no error', 'x', 'unknown'],
  ])('%s', (_, error, kind) => {
    expect(failureOfRequest(error)).toMatchObject({ kind });
  });
});

describe('a status', () => {
  test.each([
    [302, 'config'],
    [400, 'invalid-message'],
    [401, 'auth'],
    [403, 'auth'],
    [404, 'config'],
    [408, 'transient'],
    [422, 'invalid-message'],
    [423, 'transient'],
    [500, 'transient'],
    [501, 'config'],
    [503, 'transient'],
  ])('%i is %s', (status, kind) => {
    expect(failureOfStatus(status, 'No.', new Headers())).toMatchObject({ kind, message: 'No.' });
  });

  test('429 tells when to come back, in seconds or by a date', () => {
    const after = (header: string) => failureOfStatus(429, 'Slower.', new Headers({ 'retry-after': header }));
    expect(after('30')).toMatchObject({ kind: 'rate-limited', retryAfter: 30 });
    expect(after(new Date(Date.now() + 60_000).toUTCString()).retryAfter).toBeOneOf([58, 59, 60]);
    expect(after('soon')).toMatchObject({ kind: 'rate-limited', retryAfter: undefined });
  });
});
