import type { FastifyInstance } from 'fastify';

/** Says whether what we depend on answers. */
export interface Checks {
  database: () => Promise<boolean>;
  temporal: () => Promise<boolean>;
}

/** `GET /health`: 200 while all is well, else 503 saying what is down. */
export function healthRoute(server: FastifyInstance, checks: Checks): void {
  server.get('/health', async (_, reply) => {
    const [database, temporal] = await Promise.all([checks.database(), checks.temporal()]);
    const word = (well: boolean) => (well ? 'ok' : 'down');
    reply.status(database && temporal ? 200 : 503).header('cache-control', 'no-store');
    return { status: word(database && temporal), database: word(database), temporal: word(temporal) };
  });
}
