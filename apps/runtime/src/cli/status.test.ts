import { createServer, type Server } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { afterEach, expect, it, vi } from 'vitest';
import { owner, type Ports } from '../api/context.ts';
import { appRouter, type Health, type JourneyFigures } from '../api/index.ts';
import { status } from './status.ts';

const well: Health = { status: 'ok', database: 'ok', temporal: 'ok', worker: 'ok' };
const welcome: JourneyFigures = {
  ...{ key: 'welcome', name: 'Welcome', status: 'live', liveVersion: 2 },
  ...{ enrollments: { open: 3, ended: { goal: 1 } }, nodes: {} },
};

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
  server?.closeAllConnections();
});

async function serve(health: Health): Promise<void> {
  const ports = { status: { health: async () => health, all: async () => [welcome], of: async () => welcome } };
  const createContext = () => ({ ports: ports as Partial<Ports> as Ports, caller: owner });
  const listening = createServer(createHTTPHandler({ router: appRouter, basePath: '/trpc/', createContext }));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  vi.stubEnv('WAYMARK_URL', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
}

it.each([
  [{ worker: 'down' }, /^No worker serves the journeys: .*\n\nkey/],
  [{ status: 'down', temporal: 'down', worker: 'down' }, /^Temporal is down: .*\n\nkey/],
  [{}, /^key/],
] as const)('where %o, the figures begin with it', async (fares, beginning) => {
  const health = { ...well, ...fares };
  await serve(health);
  expect(await status(undefined)).toEqual({
    value: { journeys: [welcome], health },
    text: expect.stringMatching(beginning),
  });
  expect(await status('welcome')).toEqual({ value: { ...welcome, health }, text: expect.stringMatching(beginning) });
});
