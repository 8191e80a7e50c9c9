import fastify from 'fastify';
import { expect, it } from 'vitest';
import { createHealth } from '../views/health.ts';
import { healthRoute } from './health.ts';

const all = { database: true, temporal: true, worker: true };

/** What `GET /health` answers where this much is well. */
async function ask(well: Partial<typeof all>): Promise<{ code: number; says: unknown }> {
  const { database, temporal, worker } = { ...all, ...well };
  const server = fastify();
  const checks = { database: async () => database, temporal: async () => temporal, worker: async () => worker };
  healthRoute(server, createHealth(checks));
  const answer = await server.inject('/health');
  await server.close();
  return { code: answer.statusCode, says: answer.json() };
}

const ok = { status: 'ok', database: 'ok', temporal: 'ok', worker: 'ok' };

it.each([
  ['all is well', {}, 200, ok],
  ['the database is down', { database: false }, 503, { ...ok, status: 'down', database: 'down' }],
  ['Temporal is down', { temporal: false }, 503, { ...ok, status: 'down', temporal: 'down' }],
  [
    'no worker serves the journeys, so that events are still sent here',
    { worker: false },
    200,
    { ...ok, worker: 'down' },
  ],
])('it says that %s', async (_, well, code, says) => {
  expect(await ask(well)).toEqual({ code, says });
});
