import type { AnyProcedure } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../src/api/index.ts';
import { type Served, serve } from './serve.ts';
import { expectUntouched } from './tables.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** An answer to what nobody should send: told clearly, without a stack, and never a failure of ours. */
async function expectRefusal(
  answer: Response,
  what: string,
): Promise<{ code: unknown; message: string; path?: string }> {
  const text = await answer.text();
  expect([400, 401, 404, 405, 413, 415], `${what}: ${answer.status} ${text}`).toContain(answer.status);
  expect(text, what).not.toMatch(/"stack"|\bat \S+ \(|node_modules|\.ts:\d|Something went wrong/);
  const { error } = JSON.parse(text);
  expect(error.message, what).toMatch(/\S{2,}/);
  return error;
}

describe('a request to the ingestion API that cannot be taken writes nothing, and the answer says why', () => {
  const track = (part: object) => JSON.stringify({ userId: 'eve', event: 'site.visited', ...part });
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it.each([
    ['what is not JSON', 'track', '{"userId":"eve"', 'invalid-json'],
    ['nothing', 'track', '', 'invalid-json'],
    ['a list', 'track', '[]', 'invalid'],
    ['nobody', 'track', '{"event":"site.visited"}', 'invalid'],
    ['an empty name', 'track', track({ userId: ' ' }), 'invalid'],
    ['an endless name', 'track', track({ userId: 'e'.repeat(300) }), 'invalid'],
    ['no event', 'track', '{"userId":"eve"}', 'invalid'],
    ['an event that is no text', 'track', track({ event: { name: 'x' } }), 'invalid'],
    ['an event named like the machine’s own', 'track', track({ event: '__proto__' }), 'invalid'],
    [
      'a property named like the machine’s own',
      'track',
      '{"userId":"eve","event":"x","properties":{"__proto__":{"a":1}}}',
      'invalid',
    ],
    [
      'a trait named like the machine’s own',
      'identify',
      '{"userId":"eve","traits":{"constructor":{"prototype":1}}}',
      'invalid',
    ],
    ['properties that are none', 'track', track({ properties: 'all' }), 'invalid'],
    [
      'properties nested without end',
      'track',
      `{"userId":"eve","event":"x","properties":${nested(20_000)}}`,
      'invalid',
    ],
    ['an instant that is none', 'track', track({ timestamp: 'yesterday' }), 'invalid'],
    ['an alias of nobody', 'alias', '{"userId":"eve"}', 'invalid'],
    ['a group without a name', 'group', '{"userId":"eve"}', 'invalid'],
    ['a batch that is none', 'batch', '{"batch":{"0":{}}}', 'invalid'],
    ['a batch of nothing good', 'batch', '{"batch":[5,null,{"type":"dance","userId":"eve"}]}', 'invalid'],
    ['over 1 MB', 'track', track({ properties: { text: 'x'.repeat(1_100_000) } }), 'too-large'],
    [
      'a batch over 1 MB',
      'batch',
      `{"batch":[${Array(20_000)
        .fill(track({ type: 'track' }))
        .join()}]}`,
      'too-large',
    ],
  ])('%s', async (what, path, body, code) => {
    await expectUntouched(served.tables, async () => {
      const error = await expectRefusal(await served.post(`/v1/${path}`, body), what);
      expect(error.code).toBe(code);
    });
  });

  it('another content type, another method, and an address that is not there', async () => {
    const headers = { authorization: `Basic ${btoa(`${served.foundation.keys.write}:`)}` };
    await expectUntouched(served.tables, async () => {
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense']) {
        const asked = { method: 'POST', headers: { ...headers, 'content-type': type }, body: track({}) };
        await expectRefusal(await fetch(`${served.url}/v1/track`, asked), type);
      }
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        await expectRefusal(await fetch(`${served.url}/v1/track`, { method, headers }), method);
      }
      await expectRefusal(await served.post('/v1/dance', '{}'), 'an unknown address');
    });
  });
});

describe('the designer’s API', () => {
  const junk: unknown[] = [null, 5, 'text', [], [{}], {}, { key: 5 }, { key: '__proto__', id: {}, run: [] }];
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>).map(
    ([path, { _def }]) => ({ path, type: _def.type }),
  );
  const ask = (path: string, type: string, input: string) =>
    type === 'query'
      ? fetch(`${served.url}/trpc/${path}?input=${encodeURIComponent(input)}`)
      : fetch(`${served.url}/trpc/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: input,
        });

  it.each(procedures)('$path answers junk with a clear message and keeps nothing of it', async ({ path, type }) => {
    await expectUntouched(served.tables, async () => {
      for (const input of [...junk.map((one) => JSON.stringify(one)), '{"key":', '\u0000', '"\\ud800"']) {
        const answer = await ask(path, type, input);
        if (!answer.ok) await expectRefusal(answer, `${path} ${input}`);
        // What asks for nothing takes anything: the stream that it opens has no end.
        else if (type === 'subscription') {
          expect(answer.headers.get('content-type'), path).toMatch(/^text\/event-stream/);
          await answer.body?.cancel();
        } else expect(JSON.stringify(await answer.json()), `${path} ${input}`).toMatch(/^\{"result"/);
      }
    });
  });

  it('refuses a body over 1 MB, a batch of junk, and a procedure that is not there', async () => {
    await expectUntouched(served.tables, async () => {
      const document = { note: 'x'.repeat(1_100_000) };
      await expectRefusal(await ask('journeys.import', 'mutation', JSON.stringify({ document })), 'a large journey');
      await expectRefusal(await ask('journeys.dance', 'mutation', '{}'), 'an unknown procedure');
      await expectRefusal(await ask('__proto__.constructor', 'query', '{}'), 'an unsafe name');
      const several = await fetch(
        `${served.url}/trpc/journeys.get,journeys.get?batch=1&input=${encodeURIComponent('{"0":5}')}`,
      );
      expect(several.status).toBeLessThan(500);
    });
  });
});
