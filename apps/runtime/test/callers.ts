import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../src/api/index.ts';

/**
 * Each request has a connection of its own. Left to itself, fetch keeps one until just before the server said that it would
 * close it (72 s), and a process that is late then picks one which the server closes at that very moment: the request fails
 * (*other side closed*), and cannot be repeated, since it may have been heard.
 */
const once = { connection: 'close' };

/** The designer's API of a product, as a program calls it. */
export type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

/** Connects to a product's API. */
export const callApi = ({ url }: { url: string }): Api =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: once })] });

/** Publishes a journey; throws where it has errors. */
export async function publish(api: Api, document: object): Promise<void> {
  const imported = await api.journeys.import.mutate({ document: document as Record<string, string>, publish: true });
  if (imported.version === undefined) throw new Error(JSON.stringify(imported.problems));
}

/** Posts a message to the ingestion API with the write key, and gives the answer. */
export const post = (
  { url, writeKey }: { url: string; writeKey: string },
  path: `/v1/${string}`,
  message: unknown,
): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...once, authorization: `Basic ${btoa(`${writeKey}:`)}`, 'content-type': 'application/json' },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
