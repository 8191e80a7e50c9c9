import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';
import { expectUntouched } from './tables.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** Asks with headers of our choosing, as a browser led astray would. */
async function ask(method: 'GET' | 'POST', path: string, headers: Record<string, string>) {
  const authorization = `Basic ${btoa(`${served.foundation.keys.write}:`)}`;
  const asked = request(`${served.url}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
  });
  asked.end(
    method === 'POST' ? JSON.stringify({ userId: 'hcp-1', event: 'hcp.registered', name: 'Astray' }) : undefined,
  );
  const [answer] = await once(asked, 'response');
  return {
    status: answer.statusCode as number,
    headers: answer.headers as IncomingHttpHeaders,
    body: await text(answer),
  };
}

const port = () => new URL(served.url).port;
const doors = [
  ['GET', '/trpc/journeys.list'],
  ['POST', '/trpc/journeys.create'],
  ['POST', '/trpc/journeys.list,workspace.get?batch=1'],
  ['POST', '/v1/track'],
  ['POST', '/v1/identify'],
  ['POST', '/v1/batch'],
] as const;

describe.each(doors)('%s %s', (method, path) => {
  it.each([
    ['a foreign host', () => 'evil.example'],
    ['a foreign host with our port', () => `evil.example:${port()}`],
    ['a host that begins like ours', () => `127.0.0.1.evil.example:${port()}`],
    ['a host with our name as a user', () => `127.0.0.1:${port()}@evil.example`],
    ['another port of this machine', () => `127.0.0.1:${Number(port()) + 1}`],
    ['our name without the port', () => 'localhost'],
  ])('is refused for %s', async (_, host) => {
    await expectUntouched(served.tables, async () => {
      const answer = await ask(method, path, { host: host() });
      expect(answer.status).toBe(403);
      const message = expect.stringContaining('WAYMARK_URL');
      expect(JSON.parse(answer.body)).toEqual({ error: { code: 'foreign-host', message } });
    });
  });

  it.each([
    ['a foreign page', () => 'https://evil.example'],
    ['a foreign page on our port', () => `http://evil.example:${port()}`],
    ['a page of another port of this machine', () => `http://127.0.0.1:${Number(port()) + 1}`],
    ['a page without an origin', () => 'null'],
    ['an empty origin', () => ''],
  ])('is refused for %s', async (_, origin) => {
    await expectUntouched(served.tables, async () => {
      const answer = await ask(method, path, { origin: origin() });
      expect(answer.status).toBe(403);
      const message = expect.stringContaining('other origins');
      expect(JSON.parse(answer.body)).toEqual({ error: { code: 'foreign-origin', message } });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    });
  });

  it('is open to programs and pages of ours', async () => {
    for (const headers of [
      { host: `127.0.0.1:${port()}` },
      { host: `localhost:${port()}`, origin: `http://localhost:${port()}` },
      { host: `127.0.0.1:${port()}`, origin: served.url },
    ]) {
      expect((await ask(method, path, headers)).status).not.toBe(403);
    }
  });
});

it('what is open lets the good requests through', async () => {
  expect((await ask('GET', '/trpc/journeys.list', { origin: served.url })).status).toBe(200);
  expect((await ask('POST', '/v1/track', { origin: served.url })).status).toBe(200);
});
