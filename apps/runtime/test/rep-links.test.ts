import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signToken } from '../src/messages/tokens.ts';
import { type Served, serve } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  for (const name of ['Anna Berg', 'Ben Holm']) await served.call('inbox.saveRep', { name }, 'mutation');
});
afterAll(() => served.stop());

const tokenOf = async (rep: string) =>
  (await served.call<{ url: string }>('inbox.link', { rep }, 'mutation')).url.split('#')[1] ?? '';
const ask = (token: string | undefined, path = 'tasks', init: RequestInit = {}) =>
  fetch(`${served.url}/inbox-api/${path}`, {
    ...init,
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...init.headers },
  });

describe('a rep’s link', () => {
  it('stands behind the # of an address of ours, so that no browser sends its token anywhere', async () => {
    const { url } = await served.call<{ url: string }>('inbox.link', { rep: 'anna-berg' }, 'mutation');
    expect(url).toMatch(new RegExp(`^${served.url}/inbox#anna-berg\\.1\\.[\\w-]{22}$`));
  });

  it('opens the inbox of that rep, which no cache keeps', async () => {
    const answer = await ask(await tokenOf('anna-berg'));
    expect(await answer.json()).toEqual({ rep: 'Anna Berg', tasks: [], waiting: 0, ended: [] });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused where it is forged, of another use, or missing, and the answer does not repeat it', async () => {
    const good = await tokenOf('anna-berg');
    const key = served.foundation.keys.links;
    const forged = [
      undefined,
      '',
      'anna-berg',
      good.replace('anna-berg', 'ben-holm'),
      good.replace('.1.', '.2.'),
      `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`,
      signToken(key, 'unsubscribe', 'anna-berg.1'),
      signToken(key, 'click', 'anna-berg.1'),
      signToken(key, 'inbox', 'anna-berg'),
      signToken(key, 'inbox', 'anna-berg.0'),
      signToken(key, 'inbox', 'nobody.1'),
      signToken(Buffer.alloc(32, 1), 'inbox', 'anna-berg.1'),
    ];
    for (const token of forged) {
      for (const path of ['tasks', 'tasks/1']) {
        const answer = await ask(token, path);
        expect([token, answer.status]).toEqual([token, 401]);
        if (token) expect(await answer.text()).not.toContain(token);
      }
      expect((await ask(token, 'tasks/1/accept', { method: 'POST' })).status).toBe(401);
    }
  });

  it('is worth nothing once there is a newer one', async () => {
    const before = await tokenOf('ben-holm');
    await served.call('inbox.renewLink', { rep: 'ben-holm' }, 'mutation');
    expect((await ask(before)).status).toBe(401);
    expect((await ask(await tokenOf('ben-holm'))).status).toBe(200);
  });

  it('is no key to the owner’s API or to the ingestion', async () => {
    const token = await tokenOf('anna-berg');
    const answer = await fetch(`${served.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(401);
  });

  it('opens nothing for pages of other origins', async () => {
    const token = await tokenOf('anna-berg');
    const foreign = await ask(token, 'tasks', { headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
  });
});

describe('an answer', () => {
  const post = async (path: string, body: unknown) =>
    ask(await tokenOf('anna-berg'), path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it.each([
    ['tasks/999/accept', {}, 404],
    ['tasks/x/accept', {}, 404],
    ['tasks/99999999999999999999/accept', {}, 404],
    ['tasks/1/accept', { more: 1 }, 400],
    ['tasks/1/dismiss', {}, 400],
    ['tasks/1/dismiss', { reason: ' ' }, 400],
    ['tasks/1/dismiss', { reason: 'a\nb' }, 400],
    ['tasks/1/complete', { outcome: 5 }, 400],
    ['tasks/1/complete', { note: 'x'.repeat(2_001) }, 400],
    ['tasks/1/complete', [], 400],
    ['tasks/1/complete', '{', 400],
  ])('that makes no sense is refused: %s %j', async (path, body, status) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
  });
});
