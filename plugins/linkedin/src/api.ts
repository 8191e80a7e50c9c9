import {
  ask,
  type ConnectorContext,
  Failure,
  failure,
  failureOfStatus,
  jsonOf,
  type Reply,
} from '@waymark/connectors/sdk';
import type { Secrets, Settings } from './settings.ts';

/** What the API's functions work with. */
export type Context = ConnectorContext<Settings, Secrets>;

/** The limit is per minute; LinkedIn does not always say when to come back. */
const minute = 60;

interface Request {
  /** Makes it a POST. */
  body?: object;
  /** What it means that there is nothing at the path; without it the path counts as wrong. */
  missing?: Failure;
}

/**
 * One request to the versioned REST API. Gives the answer's JSON (undefined where there is none), or a failure: a lost reply
 * is `unknown` where something may have been changed, else `transient`.
 */
export async function request(
  context: Context,
  path: string,
  { body, missing }: Request = {},
): Promise<{ json: unknown } | Failure> {
  const { settings, secrets } = context;
  const reply = await ask(context, `${settings.apiUrl}/rest${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${secrets.accessToken}`,
      'linkedin-version': settings.apiVersion,
      'x-restli-protocol-version': '2.0.0',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (Failure.is(reply)) return reply;
  if (reply.status < 300) return { json: jsonOf(reply.body) };
  return reply.status === 404 && missing ? missing : failureOf(reply);
}

function failureOf({ status, headers }: Reply): Failure {
  if (status === 426) return failure('config', 'LinkedIn has retired this version of its API. Set a newer one.');
  const found = failureOfStatus(status, `LinkedIn answered with status ${status}.`, headers);
  return found.kind === 'rate-limited' && found.retryAfter === undefined
    ? failure('rate-limited', found.message, { retryAfter: minute })
    : found;
}
