import {
  ask,
  type ConnectorContext,
  type Delivery,
  Failure,
  failure,
  jsonOf,
  type Receipt,
  type Reply,
} from '@waymark/connectors/sdk';
import { z } from 'zod';
import { callbackFor } from './callback.ts';
import type { Content } from './content.ts';
import { readPhone } from './phone.ts';
import { failureOfReply } from './reply.ts';
import type { Secrets, Settings } from './settings.ts';

type Context = ConnectorContext<Settings, Secrets>;

const Created = z.object({ sid: z.string(), status: z.string().optional() });

/**
 * Hands one text message to the provider. It knows no key that would make a second request harmless, so a connection lost
 * after the request is `unknown`; where the provider can reach us, its status callbacks carry the key and tell the outcome.
 */
export async function deliver(context: Context, delivery: Delivery<Content>): Promise<Receipt | Failure> {
  const { settings } = context;
  if (delivery.to === undefined) return failure('invalid-message', 'There is no number to send to.');
  const to = readPhone(delivery.to, settings.country);
  if (to === undefined)
    return failure('refused', 'This is no phone number. Write it with its country, such as +49 30 123456.');
  const callback = callbackFor(delivery, settings.apiUrl);
  const form = new URLSearchParams({
    To: to,
    Body: delivery.content.text,
    SmartEncoded: 'false',
    ...(settings.from === undefined ? {} : { From: settings.from }),
    ...(settings.messagingServiceSid === undefined ? {} : { MessagingServiceSid: settings.messagingServiceSid }),
    ...(callback === undefined ? {} : { StatusCallback: callback }),
  });
  const reply = await request(context, '/Messages.json', form);
  if (Failure.is(reply)) return reply;
  const at = context.now().toISOString();
  const created = Created.safeParse(jsonOf(reply.body));
  if (created.success) return { providerId: created.data.sid, at, response: created.data.status };
  // 201 alone says that the message was made; anything else may come from somebody in between.
  return reply.status === 201 ? { at } : failure('unknown', `The provider answered with status ${reply.status} only.`);
}

/** Asks the provider about the account, without sending anything. */
export async function checkConnection(context: Context): Promise<Failure | undefined> {
  const reply = await request(context, '.json');
  if (Failure.is(reply)) return reply;
  const { data } = z.object({ status: z.string() }).safeParse(jsonOf(reply.body));
  if (data === undefined) return failure('config', 'Under this address there is no API of the kind we know.');
  return data.status === 'active' ? undefined : failure('auth', 'The account at the provider is not active.');
}

/** One request to the account's part of the API; one with a form is a POST. */
async function request(context: Context, path: string, form?: URLSearchParams): Promise<Reply | Failure> {
  const { settings, secrets } = context;
  const credentials = Buffer.from(`${settings.accountSid}:${secrets.authToken}`).toString('base64');
  const url = `${settings.apiUrl}/2010-04-01/Accounts/${settings.accountSid}${path}`;
  const reply = await ask(context, url, {
    method: form ? 'POST' : 'GET',
    headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
    ...(form ? { body: form } : {}),
  });
  if (Failure.is(reply)) return reply;
  return reply.status >= 300 ? failureOfReply(reply.status, reply.body, reply.headers) : reply;
}
