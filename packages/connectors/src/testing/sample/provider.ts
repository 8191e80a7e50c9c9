import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebhookRequest } from '../../sdk/index.ts';
import type { Behaviour, FakeProvider } from '../fixtures.ts';
import { listen } from '../listen.ts';

/** The secrets of the made-up post office. */
export const secrets = { token: 'token-6f1d2a90-canary', signingKey: 'signing-77ab03c1-canary' };

/** Starts a made-up post office on a free port, which knows keys, lookups, recalls and events. */
export async function startPost(behaviour: Behaviour): Promise<FakeProvider> {
  const letters = new Map<string, 'open' | 'recalled'>();
  const events: string[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (behaviour === 'never-answers') return;
    const body = Buffer.concat(await request.toArray()).toString();
    const answer = (status: number, value: unknown = {}, headers: Record<string, string> = {}) =>
      response.writeHead(status, headers).end(JSON.stringify(value));
    const key = request.url?.split('/').at(-1) ?? '';
    if (behaviour === 'rejects-credentials' || request.headers.authorization !== secrets.token) return answer(401);
    if (request.url?.startsWith('/events')) {
      const from = Number(new URL(request.url, 'http://x').searchParams.get('after') ?? 0);
      return answer(200, { events: events.slice(from), cursor: String(events.length) });
    }
    if (request.method === 'GET') return answer(letters.has(key) || key === 'account' ? 200 : 404);
    if (request.method === 'DELETE') {
      if (letters.has(key)) letters.set(key, 'recalled');
      return answer(letters.has(key) ? 200 : 404);
    }
    if (behaviour === 'is-busy') return answer(503);
    if (behaviour === 'limits-rate') return answer(429, {}, { 'retry-after': '17' });
    if (behaviour === 'refuses-recipient') return answer(422);
    if (behaviour === 'drops-after-body') return request.socket.destroy();
    letters.set(String(JSON.parse(body).key ?? letters.size), 'open');
    return answer(200);
  };
  const { url, close } = await listen(serve);
  return {
    settings: { url },
    secrets,
    taken: () => letters.size,
    open: () => [...letters.values()].filter((state) => state === 'open').length,
    happen: () => void events.push(`e-${events.length}`),
    close,
  };
}

/** A callback of the made-up post office. */
export function callback(): WebhookRequest {
  const body = '["e-1","e-2"]';
  const signature = createHmac('sha256', secrets.signingKey).update(body).digest('hex');
  const url = 'http://127.0.0.1/hooks/post';
  return { door: 'http', method: 'POST', url, headers: { signature }, body: new TextEncoder().encode(body) };
}
