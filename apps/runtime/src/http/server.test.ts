import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

test('health says that Temporal is down', async () => {
  const answer = await fetch(`${served.url}/health`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: 'down', database: 'ok', temporal: 'down', worker: 'down' });
});

test('every answer carries the security headers', async () => {
  for (const path of ['/health', '/', '/nothing', '/trpc/journeys.list', '/v1/track', '/c/x', '/u/x']) {
    const { headers } = await fetch(`${served.url}${path}`);
    expect(headers.get('content-security-policy'), path).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});

test('what is not there is a 404 with a message', async () => {
  const answer = await fetch(`${served.url}/nothing`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ error: { code: 'not-found', message: 'There is nothing at GET /nothing.' } });
});

test('the API tells an unknown journey from bad input, and never a stack', async () => {
  expect(await served.call('journeys.get', { key: 'nowhere' })).toMatchObject({
    message: 'There is no such journey.',
    data: { httpStatus: 404 },
  });
  expect(await served.call('journeys.get', { key: 5 })).toMatchObject({
    data: { httpStatus: 400, issues: [{ path: 'key' }] },
  });
  expect(JSON.stringify(await served.call('journeys.get', { key: 5 }))).not.toContain('stack');
});

test('an address that cannot be read, and input nested without end, are refused in words', async () => {
  const unreadable = await fetch(`${served.url}/%E0%A4%A`);
  expect(unreadable.status).toBe(400);
  expect(await unreadable.json()).toMatchObject({ error: { code: 'invalid', message: expect.any(String) } });
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const event = await served.post('/v1/track', `{"userId":"a","event":"x","properties":{"deep":${deep}}}`);
  expect(await event.json()).toMatchObject({ error: { message: expect.stringMatching(/is nested too deeply\.$/) } });
  const journey = await fetch(`${served.url}/trpc/journeys.import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"document":{"nodes":${deep}}}`,
  });
  expect(journey.status).toBe(400);
  expect(await journey.json()).toMatchObject({ error: { message: 'The input is nested too deeply.' } });
});
