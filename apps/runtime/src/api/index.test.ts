import { expect, test } from 'vitest';
import type { Ports } from './context.ts';
import { appRouter } from './index.ts';

const procedures = Object.entries(appRouter._def.procedures) as unknown as [
  string,
  { _def: { meta?: { permissions?: string[] } } },
][];

test.each(procedures)('%s declares the permissions it needs', (_, { _def }) => {
  expect(_def.meta?.permissions).not.toHaveLength(0);
  for (const permission of _def.meta?.permissions ?? ['none']) expect(permission).toMatch(/^[a-z]+:[a-z]+$/);
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

test('kept tests hold what is known of customers, and are read by who may read journeys and customers', async () => {
  const ports = { keptTests: { list: async () => [] } } as unknown as Ports;
  const callerWith = (...allowed: string[]) =>
    appRouter.createCaller({ ports, caller: { name: 'somebody', may: (permission) => allowed.includes(permission) } });
  const list = (...allowed: string[]) => callerWith(...allowed).keptTests.list({ journey: 'welcome' });
  for (const only of ['journeys:read', 'customers:read']) {
    await expect(list(only)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await list('journeys:read', 'customers:read')).toEqual([]);
});
