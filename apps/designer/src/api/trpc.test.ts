import { afterEach, expect, it, vi } from 'vitest';
import { createApiClient } from './trpc.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Client = ReturnType<typeof createApiClient>;

it.each<[string, string, (client: Client, search: string) => Promise<unknown>]>([
  ['name', 'Lovelace', (client, search) => client.customers.sample.query({ search })],
  ['email address', 'ada@clinic.example', (client, search) => client.suppressions.list.query({ search })],
])('the %s of a person who is looked for stands in no URL', async (_, search, ask) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ result: { data: [] } }));
  vi.stubGlobal('fetch', fetched);
  await ask(createApiClient(), search);
  expect(fetched).toHaveBeenCalledTimes(1);
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(decodeURIComponent(url ?? '')).not.toContain(search);
  expect(init).toMatchObject({ method: 'POST', body: JSON.stringify({ search }) });
});
