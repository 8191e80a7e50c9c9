import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { Failure } from './failure.ts';
import { jsonOf } from './json-of.ts';

const signal = new AbortController().signal;
const lose = async () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
};

describe('a provider that is asked', () => {
  test('is heard out, whatever its status, and never followed elsewhere', async () => {
    let redirect: RequestInit['redirect'];
    const fetch = async (_url: unknown, init?: RequestInit) => {
      redirect = init?.redirect;
      return new Response('elsewhere', { status: 307, headers: { location: 'https://other.example' } });
    };
    expect(await ask({ fetch, signal }, 'https://provider.example')).toMatchObject({ status: 307, body: 'elsewhere' });
    expect(redirect).toBe('manual');
  });

  test.each([
    ['GET', 'transient'],
    ['HEAD', 'transient'],
    ['POST', 'unknown'],
    ['DELETE', 'unknown'],
  ])('and is lost after %s gives %s', async (method, kind) => {
    const found = await ask({ fetch: lose, signal }, 'https://provider.example', { method });
    expect(Failure.is(found) && found.kind).toBe(kind);
  });

  test('is not asked once the time is up', async () => {
    const asked = ask({ fetch: lose, signal: AbortSignal.abort() }, 'https://provider.example', { method: 'POST' });
    expect(await asked).toMatchObject({ kind: 'transient' });
  });
});

test('a body that is no JSON, or no UTF-8, is none', () => {
  expect(jsonOf('{"a":1}')).toEqual({ a: 1 });
  expect(jsonOf(new TextEncoder().encode('[2]'))).toEqual([2]);
  expect(jsonOf('<html>')).toBeUndefined();
  expect(jsonOf(new Uint8Array([0x22, 0xff, 0x22]))).toBeUndefined();
});
