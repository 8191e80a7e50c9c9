import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { onTestFinished, vi } from 'vitest';
import { owner, type Ports } from '../src/api/context.ts';
import { appRouter } from '../src/api/index.ts';

/** Lets the commands that a test runs talk to a server of its own, until it is finished. */
export async function serveCommands(listener: RequestListener): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('WAYMARK_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
    server.closeAllConnections();
  });
}

/** Lets them talk to an API with only the given ports behind it. */
export const servePorts = (ports: { [K in keyof Ports]?: Partial<Ports[K]> }): Promise<void> =>
  serveCommands(
    createHTTPHandler({
      router: appRouter,
      basePath: '/trpc/',
      createContext: () => ({ ports: ports as Ports, caller: owner }),
    }),
  );
