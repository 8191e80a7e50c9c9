import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnectors, loadConnectors } from './index.ts';

const folder = fileURLToPath(new URL('./fixtures/reaching', import.meta.url));
const connection = { settings: { street: 'Rue 1' }, secrets: { key: 'a key nobody knows' } };

describe('what a connector may reach from its process', () => {
  const opened = new Map<string, Promise<LoadedConnectors>>();
  let server: Server;
  let port: number;
  let arrivals: { count: number };

  // One server a test: who arrives late at the one before is not counted at this one.
  beforeEach(async () => {
    const own = { count: 0 };
    arrivals = own;
    server = createServer((request, response) => {
      own.count += 1;
      const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
      if (to) response.writeHead(302, { location: to });
      response.end('here');
    });
    server.on('connection', () => {
      own.count += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  afterAll(async () => {
    for (const one of opened.values()) await (await one).close();
  });

  async function deliver(id: string, text: string, egress: string[] = []) {
    const loading = opened.get(String(egress)) ?? loadConnectors({ folders: [folder], egress });
    opened.set(String(egress), loading);
    arrivals.count = 0;
    return (await loading).connectors.get(id)?.deliver(connection, letter(text));
  }
  const refused = (host: string) => ({
    failure: {
      kind: 'config',
      message: `The host may not connect to ${host}: it is not a public address. To allow it, add it to egress.allow in waymark.config.json or to WAYMARK_EGRESS_ALLOW.`,
    },
  });
  const there = { receipt: { providerId: 'reached' } };

  test.each(['fetch', 'global-fetch', 'http', 'socket', 'options', 'tls'])(
    'by %s, neither an address nor a name of the own machine is reached',
    async (way) => {
      expect(await deliver('reacher', `${way} http://127.0.0.1:${port}/`)).toEqual(refused('127.0.0.1'));
      expect(await deliver('reacher', `${way} http://localhost:${port}/`)).toEqual(refused('localhost'));
      expect(arrivals.count).toBe(0);
    },
  );

  test.each(['fetch', 'global-fetch', 'http', 'socket', 'options'])(
    'by %s, it is reached once it is allowed',
    async (way) => {
      expect(await deliver('reacher', `${way} http://127.0.0.1:${port}/`, ['127.0.0.0/8'])).toEqual(there);
      expect(await deliver('reacher', `${way} http://localhost:${port}/`, ['localhost'])).toEqual(there);
      await expect.poll(() => arrivals.count).toBeGreaterThan(0);
    },
  );

  test('a public name that its resolver leads to this machine is not reached', async () => {
    expect(await deliver('reacher', `resolver http://127.0.0.1:${port}/`)).toEqual(refused('public.example'));
    expect(arrivals.count).toBe(0);
  });

  test('a redirect to this machine is not followed', async () => {
    const target = `http://127.0.0.2:${port}/?to=http://127.0.0.1:${port}/`;
    expect(await deliver('reacher', `fetch ${target}`, ['127.0.0.2'])).toEqual(refused('127.0.0.1'));
    expect(arrivals.count).toBe(2);
  });

  test('a connector whose back-end stands in the own network reaches it, and no metadata service', async () => {
    expect(await deliver('neighbour', `fetch http://127.0.0.1:${port}/`)).toEqual(there);
    expect(await deliver('neighbour', 'fetch http://169.254.169.254/')).toEqual(refused('169.254.169.254'));
    expect(await deliver('neighbour', 'http http://[fd00:ec2::254]/')).toEqual(refused('fd00:ec2::254'));
  });

  test('neither a local socket nor UDP goes past the guard', async () => {
    const path = join(tmpdir(), `egress-${process.pid}.sock`);
    const local = createSocketServer((socket) => socket.end());
    await new Promise<void>((resolve) => local.listen(path, resolve));
    expect(await deliver('neighbour', `path ${path}`)).toHaveProperty('failure.kind', 'config');
    expect(await deliver('neighbour', `datagram http://127.0.0.1:${port}/`)).toHaveProperty('failure.kind', 'config');
    await new Promise((resolve) => local.close(resolve));
  });
});
