import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../api/index.ts';
import { readConfig } from '../config.ts';
import type { Outcome } from './outcome.ts';

/** The running runtime's API. */
export type Server = ReturnType<typeof createClient>;

const patience = 60_000;

/** Does something with the runtime at `WAYMARK_URL`; trouble on the way there comes back as a sentence. */
export async function withServer(work: (server: Server, url: string) => Promise<Outcome>): Promise<Outcome> {
  const read = readConfig(process.env);
  if ('problems' in read) return { trouble: read.problems.join('\n') };
  const { url } = read.config;
  try {
    return await work(createClient(url), url);
  } catch (error) {
    if (error instanceof TRPCClientError) return { trouble: wordsFor(error, url) };
    throw error;
  }
}

function createClient(url: string) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/trpc`,
        fetch: (address, init) =>
          fetch(address as string, { ...(init as RequestInit), signal: signalFor(init?.signal) }),
      }),
    ],
  });
}

const signalFor = (signal: AbortSignal | null | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);

/** The one place where what a call threw becomes a sentence. */
function wordsFor(error: TRPCClientError<AppRouter>, url: string): string {
  if (error.data) return error.message;
  const { cause } = error;
  if (cause instanceof DOMException) return `Waymark at ${url} did not answer in ${patience / 1000} seconds.`;
  if (cause instanceof TypeError) {
    return `Waymark does not answer at ${url}. Start it with "npm start", or set WAYMARK_URL to where it runs.`;
  }
  return refusalIn(error.meta?.responseJSON) ?? `What answers at ${url} is not Waymark. Check WAYMARK_URL.`;
}

/** What our HTTP layer says when it lets a request not through. */
function refusalIn(json: unknown): string | undefined {
  const { error } = (json ?? {}) as { error?: { message?: unknown } };
  return typeof error?.message === 'string' ? error.message : undefined;
}
