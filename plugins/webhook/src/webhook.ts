import { type ChannelEvent, type ConnectorContext, jsonOf, type WebhookRequest } from '@waymark/connectors/sdk';
import { z } from 'zod';
import type { Secrets, Settings } from './settings.ts';
import { verifiedId } from './signature.ts';

type Context = ConnectorContext<Settings, Secrets>;

/** What a receiver may tell afterwards; any other type is an answer with that type as a property. */
const known = ['completed', 'failed'];

const Callback = z.object({
  type: z.string().min(1).max(200),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  data: z.looseObject({ key: z.string().max(1_000).optional() }).default({}),
});

/** Whether a callback is signed by Standard Webhooks with the secret for callbacks, and is not older than five minutes. */
export function verify({ secrets, now }: Context, { door, headers, body }: WebhookRequest): boolean {
  const secret = secrets.callbackSecret;
  return door === 'http' && secret !== undefined && verifiedId(headers, body, { secret, now: now() }) !== undefined;
}

/**
 * The event in a callback: `{ "type": "completed", "timestamp": "…", "data": { "key": "…", … } }`, where `key` is the webhook-id
 * of the request it answers, and the texts, numbers and truth values beside it become the event's properties. Its id is the
 * callback's own webhook-id. Anything else has no event in it.
 */
export function parse({ now }: Context, { headers, body }: WebhookRequest): ChannelEvent[] {
  const { success, data: callback } = Callback.safeParse(jsonOf(body));
  const id = headers['webhook-id'];
  if (!success || id === undefined) return [];
  const { type, timestamp, data } = callback;
  const { key, ...facts } = data;
  return [
    {
      id,
      event: known.includes(type) ? type : 'answered',
      at: timestamp ?? now().toISOString(),
      ...(key === undefined ? {} : { key }),
      properties: { ...(known.includes(type) ? {} : { type }), ...plainOf(facts) },
    },
  ];
}

function plainOf(facts: Record<string, unknown>): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      (fact): fact is [string, string | number | boolean | null] =>
        fact[1] === null || ['string', 'number', 'boolean'].includes(typeof fact[1]),
    ),
  );
}
