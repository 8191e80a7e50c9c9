import {
  type ConnectorContext,
  type Delivery,
  type Failure,
  failure,
  failureOfRequest,
  failureOfStatus,
  type Receipt,
} from '@waymark/connectors/sdk';
import type { Content } from './content.ts';
import type { Secrets, Settings } from './settings.ts';
import { sign } from './signature.ts';

type Context = ConnectorContext<Settings, Secrets>;
const mediaTypes = { json: 'application/json', text: 'text/plain; charset=utf-8' };

/**
 * Sends one signed request; the delivery's key is its webhook-id, the same at every attempt. Any 2xx counts as accepted. A
 * connection lost after the request is `unknown`: whether its receiver passes over an id it has seen is not ours to know.
 */
export async function deliver(context: Context, { key, content }: Delivery<Content>): Promise<Receipt | Failure> {
  if (content.type === 'json' && !isJson(content.body))
    return failure('invalid-message', 'The body is not JSON. Write values as {{ customer.lastName | json }}.');
  const reply = await send(context, { method: 'POST', id: key, body: content.body, type: mediaTypes[content.type] });
  if (!(reply instanceof Response)) return reply;
  if (!reply.ok)
    return failureOfStatus(reply.status, `The receiver answered with status ${reply.status}.`, reply.headers);
  return { at: context.now().toISOString(), response: `status ${reply.status}` };
}

/** Asks for the head of the address. Only a receiver that is away, in trouble or refuses us says something by it. */
export async function checkConnection(context: Context): Promise<Failure | undefined> {
  const reply = await send(context, { method: 'HEAD', id: 'connection-check', body: '', type: mediaTypes.text });
  if (!(reply instanceof Response)) return reply.kind === 'unknown' ? noAnswer() : reply;
  const { status, headers } = reply;
  const says = status === 401 || status === 403 || status === 429 || (status >= 500 && status !== 501);
  return says ? failureOfStatus(status, `The receiver answered with status ${status}.`, headers) : undefined;
}

interface Outgoing {
  method: 'POST' | 'HEAD';
  id: string;
  body: string;
  type: string;
}

/** Sends a signed request and lets the answer's body be. A redirect is an answer: following it would send elsewhere. */
async function send(
  { settings, secrets, fetch, signal, now }: Context,
  { method, id, body, type }: Outgoing,
): Promise<Response | Failure> {
  if (signal.aborted) return failure('transient', 'The time was up before anything was sent.');
  const timestamp = Math.floor(now().getTime() / 1_000);
  try {
    const response = await fetch(settings.url, {
      method,
      redirect: 'manual',
      headers: {
        'content-type': type,
        ...sign({ id, timestamp, body }, secrets.signingSecret),
        ...(secrets.authorization === undefined ? {} : { authorization: secrets.authorization }),
      },
      ...(method === 'POST' ? { body } : {}),
    });
    await response.body?.cancel();
    return response;
  } catch (thrown) {
    return failureOfRequest(thrown);
  }
}

const noAnswer = () => failure('transient', 'The receiver did not answer.');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
