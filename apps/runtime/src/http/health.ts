import type { FastifyInstance } from 'fastify';
import type { Health } from '../api/status.ts';

/**
 * `GET /health`: 503 while the database or Temporal is down, saying which, else 200. Without a worker it stays 200, and
 * `worker` says so: this process takes events all the same, and a load balancer must not turn them away.
 */
export function healthRoute(server: FastifyInstance, look: () => Promise<Health>): void {
  server.get('/health', async (_, reply) => {
    const health = await look();
    reply.status(health.status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return health;
  });
}
