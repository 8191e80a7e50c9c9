import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';
import { readTables } from './tables.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop(), 60_000);

/** Asks with headers of our choosing, as a browser led astray would. */
async function ask(method: 'GET' | 'POST', path: string, headers: Record<string, string>) {
  const authorization = `Basic ${btoa(`${product.writeKey}:`)}`;
  const asked = request(`${product.url}${path}`, {
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

const port = () => new URL(product.url).port;
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
    const before = rows();
    const answer = await ask(method, path, { host: host() });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: 'foreign-host', message: expect.stringContaining('WAYMARK_URL') },
    });
    expect(rows()).toEqual(before);
  });

  it.each([
    ['a foreign page', () => 'https://evil.example'],
    ['a foreign page on our port', () => `http://evil.example:${port()}`],
    ['a page of another port of this machine', () => `http://127.0.0.1:${Number(port()) + 1}`],
    ['a page without an origin', () => 'null'],
    ['an empty origin', () => ''],
  ])('is refused for %s', async (_, origin) => {
    const before = rows();
    const answer = await ask(method, path, { origin: origin() });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: 'foreign-origin', message: expect.stringContaining('other origins') },
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(rows()).toEqual(before);
  });

  it('is open to programs and pages of ours', async () => {
    for (const headers of [
      { host: `127.0.0.1:${port()}` },
      { host: `localhost:${port()}`, origin: `http://localhost:${port()}` },
      { host: `127.0.0.1:${port()}`, origin: product.url },
    ]) {
      expect((await ask(method, path, headers)).status).not.toBe(403);
    }
  });
});

it('what is open lets the good requests through', async () => {
  expect((await ask('GET', '/trpc/journeys.list', { origin: product.url })).status).toBe(200);
  expect((await ask('POST', '/v1/track', { origin: product.url })).status).toBe(200);
});

function rows(): Record<string, number> {
  const tables = readTables(product.home);
  const counts = tables.counts();
  tables.close();
  return counts;
}
