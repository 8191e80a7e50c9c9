import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Behaviour, type FakeProvider, listen } from '@waymark/connectors/testing';
import { z } from 'zod';

const adAccount = '507404993';

/** The token the made-up API asks for. */
export const secrets = { accessToken: 'token-9c02d1aa-canary' };

/** A made-up audience, which is matched some time after it was changed. */
export interface FakeAudience {
  id: number;
  name: string;
  status: string;
  lastModified: number;
  /** Hashes of those who were put in, and not taken out. */
  members: Set<string>;
}

/** A made-up API of LinkedIn's shape. */
export interface FakeLinkedin extends FakeProvider {
  audiences: FakeAudience[];
  /** Requests it took, by method and path. */
  asked: string[];
  /** Matches everything that was changed. */
  happen(): void;
}

const Change = z.strictObject({
  action: z.enum(['ADD', 'REMOVE']),
  userIds: z.tuple([
    z.strictObject({ idType: z.literal('SHA256_EMAIL'), idValue: z.string().regex(/^[0-9a-f]{64}$/) }),
  ]),
});

/** An answer the API gives instead of a true one, to changes or to everything. */
export interface Refusal {
  status: number;
  to?: 'changes';
  headers?: Record<string, string>;
}

const refusals: Partial<Record<Behaviour, Refusal>> = {
  'rejects-credentials': { status: 401 },
  'is-busy': { status: 503 },
  'limits-rate': { status: 429, to: 'changes', headers: { 'retry-after': '9' } },
};

/** Starts a made-up API on a free port of the loopback interface: versions of the last year, URNs encoded, hashed addresses. */
export async function startLinkedin(
  behaviour: Behaviour,
  refusal: Refusal | undefined = refusals[behaviour],
): Promise<FakeLinkedin> {
  let clock = Date.parse('2026-03-02T08:00:00Z');
  const audiences: FakeAudience[] = ['Cardiologists 2027', 'Twins', 'Twins'].map((name, place) => ({
    id: 10_804 + place,
    name,
    status: 'BUILDING',
    lastModified: clock,
    members: new Set(),
  }));
  const asked: string[] = [];
  let taken = 0;

  const change = (audience: FakeAudience, { action, userIds: [{ idValue }] }: z.infer<typeof Change>) => {
    const before = audience.members.size;
    if (action === 'ADD') audience.members.add(idValue);
    else audience.members.delete(idValue);
    if (audience.members.size === before) return;
    taken += 1;
    audience.status = 'UPDATING';
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (behaviour === 'never-answers') return;
    const { method = '', headers, socket } = request;
    const asking = new URL(request.url ?? '', 'http://linkedin.example');
    const body = Buffer.concat(await request.toArray()).toString();
    asked.push(`${method} ${asking.pathname}`);
    const reply = (status: number, value: object = { status }, more: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(value));
    if (behaviour === 'drops-after-body' && method === 'POST') return socket.destroy();
    if (refusal && (refusal.to !== 'changes' || method === 'POST'))
      return reply(refusal.status, { status: refusal.status }, refusal.headers);
    if (headers.authorization !== `Bearer ${secrets.accessToken}`) return reply(401);
    if (headers['linkedin-version'] === undefined) return reply(400, { code: 'VERSION_MISSING' });
    if (!/^2026(0[1-9]|1[0-2])$/.test(String(headers['linkedin-version'])))
      return reply(426, { code: 'NONEXISTENT_VERSION' });
    if (headers['x-restli-protocol-version'] !== '2.0.0') return reply(400, { code: 'ILLEGAL_ARGUMENT' });
    if (method === 'GET' && asking.pathname === '/rest/dmpSegments') {
      if (!asking.search.includes(`account=urn%3Ali%3AsponsoredAccount%3A${adAccount}`)) return reply(400);
      const [start, count] = [Number(asking.searchParams.get('start')), Number(asking.searchParams.get('count'))];
      const elements = audiences.slice(start, start + count).map(({ id, name, status, lastModified }) => ({
        id,
        name,
        type: 'USER',
        account: `urn:li:sponsoredAccount:${adAccount}`,
        destinations: [{ destination: 'LINKEDIN', status, lastModified }],
      }));
      return reply(200, { elements, paging: { start, count, total: audiences.length } });
    }
    const [, id] = /^\/rest\/dmpSegments\/(\d+)\/users$/.exec(asking.pathname) ?? [];
    const audience = audiences.find((one) => String(one.id) === id);
    if (method !== 'POST' || !audience) return reply(404);
    const read = Change.safeParse(JSON.parse(body));
    if (!read.success) return reply(422);
    change(audience, read.data);
    return reply(201);
  };
  const { url, close } = await listen(answer);
  return {
    settings: { adAccount, apiUrl: url },
    secrets,
    audiences,
    asked,
    taken: () => taken,
    happen: () => {
      clock += 3_600_000;
      for (const audience of audiences) Object.assign(audience, { status: 'READY', lastModified: clock });
    },
    close,
  };
}
