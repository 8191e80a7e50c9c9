import type { ConnectorContext } from './context.ts';
import { type Failure, failure } from './failure.ts';
import { failureOfRequest } from './http-failure.ts';

/** What a provider answered, whatever its status; the body is empty where it broke off. */
export interface Reply {
  status: number;
  headers: Headers;
  body: string;
}

/**
 * Asks a provider by HTTP and reads all of its answer. A redirect is an answer: following it would send elsewhere. A lost
 * reply is `unknown` where something may have been changed, and `transient` after a GET or HEAD; the statuses are the
 * caller's to judge (`failureOfStatus`).
 */
export async function ask(
  { fetch, signal }: Pick<ConnectorContext, 'fetch' | 'signal'>,
  url: string,
  init: Omit<RequestInit, 'redirect' | 'signal'> = {},
): Promise<Reply | Failure> {
  if (signal.aborted) return failure('transient', 'The time was up before anything was sent.');
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const body = await response.text().catch(() => '');
    return { status: response.status, headers: response.headers, body };
  } catch (thrown) {
    const lost = failureOfRequest(thrown);
    const changesNothing = ['GET', 'HEAD'].includes(init.method ?? 'GET');
    return changesNothing && lost.kind === 'unknown' ? failure('transient', 'The provider did not answer.') : lost;
  }
}
