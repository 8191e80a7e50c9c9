import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { owner, type Ports } from '../api/context.ts';
import { type AppRouter, appRouter, type Health } from '../api/index.ts';
import type { Desks } from '../inbox/desk.ts';
import { type Ingestion, ingestionRoutes } from '../ingestion/routes.ts';
import { serveDesigner } from './designer.ts';
import { mapErrors, refuseUnread } from './errors.ts';
import { secureHeaders } from './headers.ts';
import { healthRoute } from './health.ts';
import { type Hooks, hookRoutes } from './hook-routes.ts';
import { imageRoutes, type Pictures } from './image-routes.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { guardOwnAddress } from './own-address.ts';
import { type PreferenceLinks, preferenceRoutes } from './preference-routes.ts';

/** What the one port serves. */
export interface Served {
  host: string;
  url: string;
  designer: string;
  log: FastifyBaseLogger;
  ports: Ports;
  ingestion: Ingestion;
  links: PreferenceLinks;
  hooks: Hooks;
  pictures: Pictures;
  desks: Desks;
  health: () => Promise<Health>;
}

/** The HTTP server of contracts.md: health, ingestion, the API, links in messages and the designer; not listening yet. */
export async function createServer(served: Served): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: served.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 10_000 },
    forceCloseConnections: true,
    requestTimeout: 60_000,
    frameworkErrors: refuseUnread,
  });
  mapErrors(server);
  secureHeaders(server);
  guardOwnAddress(server, served);
  healthRoute(server, served.health);
  await server.register(ingestionRoutes, served.ingestion);
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: () => ({ ports: served.ports, caller: owner }),
      allowMethodOverride: true,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') served.log.error({ err: error, path }, 'a procedure failed');
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  await server.register(linkRoutes, served.links);
  await server.register(preferenceRoutes, served.links);
  await server.register(hookRoutes, served.hooks);
  await server.register(inboxRoutes, served);
  await server.register(imageRoutes, { pictures: served.pictures, caller: owner });
  await serveDesigner(server, served.designer);
  return server;
}
