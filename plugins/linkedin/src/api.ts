import {
  type ConnectorContext,
  type Failure,
  failure,
  failureOfRequest,
  failureOfStatus,
} from '@waymark/connectors/sdk';
import type { Secrets, Settings } from './settings.ts';

/** What the API's functions work with. */
export type Context = ConnectorContext<Settings, Secrets>;

/** The limit is per minute; LinkedIn does not always say when to come back. */
const minute = 60;

/**
 * One request to the versioned REST API: a POST where there is a body. Gives the answer's JSON (undefined where there is
 * none), or a failure: a lost reply is `unknown` where something may have been changed, else `transient`.
 */
export async function ask(context: Context, path: string, body?: object): Promise<{ json: unknown } | Failure> {
  const { settings, secrets, fetch, signal } = context;
  if (signal.aborted) return failure('transient', 'The time was up before anything was sent.');
  let response: Response;
  try {
    response = await fetch(`${settings.apiUrl}/rest${path}`, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${secrets.accessToken}`,
        'linkedin-version': settings.apiVersion,
        'x-restli-protocol-version': '2.0.0',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch (thrown) {
    const lost = failureOfRequest(thrown);
    return body || lost.kind !== 'unknown' ? lost : failure('transient', 'LinkedIn did not answer.');
  }
  const text = await response.text().catch(() => '');
  return response.status < 300 ? { json: jsonOf(text) } : failureOf(response);
}

function failureOf({ status, headers }: Response): Failure {
  if (status === 426) return failure('config', 'LinkedIn has retired this version of its API. Set a newer one.');
  const found = failureOfStatus(status, `LinkedIn answered with status ${status}.`, headers);
  return found.kind === 'rate-limited' && found.retryAfter === undefined
    ? failure('rate-limited', found.message, { retryAfter: minute })
    : found;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
