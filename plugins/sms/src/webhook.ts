import { type ChannelEvent, type ConnectorContext, jsonOf, type WebhookRequest } from '@waymark/connectors/sdk';
import { isForm, textOf } from './body.ts';
import { keyIn } from './callback.ts';
import { keywordOf } from './keyword.ts';
import { spellingsOf } from './phone.ts';
import { effectOf } from './reply.ts';
import type { Secrets, Settings } from './settings.ts';
import { isSigned } from './signature.ts';

type Context = ConnectorContext<Settings, Secrets>;

/** Whether a callback truly comes from the provider. */
export function verify({ secrets }: Context, request: WebhookRequest): boolean {
  return isSigned(request, secrets.authToken);
}

/**
 * The events in a callback: how a message went (`delivered`, `failed`), or that somebody wrote to us (`replied`, `stopped`,
 * `started`). What they wrote is not passed on. An event's id is the message's with its status, so the same callback always
 * gives the same.
 */
export function parse({ now, settings }: Context, request: WebhookRequest): ChannelEvent[] {
  const fields = fieldsOf(request);
  const message = fields.get('MessageSid') ?? fields.get('SmsSid') ?? '';
  if (!/^[A-Z]{2}[0-9a-f]{32}$/i.test(message)) return [];
  const at = now().toISOString();
  const status = fields.get('MessageStatus');
  return status === undefined
    ? written(fields, { id: `${message}:received`, at, country: settings.country })
    : told(fields, { id: `${message}:${status}`, at, status, providerId: message, key: keyIn(request.url) });
}

type Told = { id: string; at: string; status: string; providerId: string; key: string | undefined };

/** How a message went; on the way there is nothing to tell. */
function told(fields: Map<string, string>, { status, ...event }: Told): ChannelEvent[] {
  if (status === 'delivered') return [{ ...event, event: 'delivered' }];
  if (status !== 'undelivered' && status !== 'failed') return [];
  const code = fields.get('ErrorCode');
  const effect = effectOf(code);
  return [
    {
      ...event,
      event: 'failed',
      ...(effect === undefined ? {} : { effect }),
      ...(code === undefined ? {} : { properties: { code } }),
    },
  ];
}

/**
 * A message from somebody: one event for each way in which the number may be kept, of which the host knows one. The
 * provider's own word on it (`OptOutType`) comes first: it knows the sender's own keywords.
 */
function written(fields: Map<string, string>, { id, at, country }: Written): ChannelEvent[] {
  const from = fields.get('From');
  if (from === undefined || !fields.has('Body')) return [];
  const keyword = fields.get('OptOutType')?.toLowerCase() ?? keywordOf(fields.get('Body') ?? '');
  return spellingsOf(from, country).map((address, place): ChannelEvent => {
    const event = { id: place === 0 ? id : `${id}:national`, at, address };
    if (keyword === 'stop') return { ...event, event: 'stopped', effect: 'withdraw' };
    return { ...event, event: keyword === 'start' ? 'started' : 'replied' };
  });
}

type Written = { id: string; at: string; country: string | undefined };

/** The fields of a form, or of a flat JSON object. */
function fieldsOf({ headers, body }: WebhookRequest): Map<string, string> {
  if (isForm(headers)) return new Map(new URLSearchParams(textOf(body)));
  const object = jsonOf(textOf(body));
  if (typeof object !== 'object' || object === null) return new Map();
  return new Map(Object.entries(object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
