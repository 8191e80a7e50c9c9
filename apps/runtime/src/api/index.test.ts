import { expect, test } from 'vitest';
import type { Ports } from './context.ts';
import { appRouter } from './index.ts';

const procedures = Object.entries(appRouter._def.procedures) as unknown as [
  string,
  { _def: { meta?: { permission?: string } } },
][];

test.each(procedures)('%s declares the permission it needs', (_, { _def }) => {
  expect(_def.meta?.permission).toMatch(/^[a-z]+:[a-z]+$/);
});

test('a caller without the permission is refused before anything is asked', async () => {
  const ports = new Proxy({} as Ports, {
    get: () => {
      throw new Error('a port was asked');
    },
  });
  const caller = appRouter.createCaller({
    ports,
    caller: { name: 'somebody', may: (permission) => permission !== 'journeys:read' },
  });
  await expect(caller.journeys.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
