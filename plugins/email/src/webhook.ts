import { createHash, timingSafeEqual } from 'node:crypto';
import type { ChannelEvent, ConnectorContext, WebhookRequest } from '@waymark/connectors/sdk';
import { type Finding, findingsIn } from './findings.ts';
import { keyInReturnPath } from './return-path.ts';
import { type Returned, readReturned } from './returned.ts';
import type { Secrets, Settings } from './settings.ts';
import { type Tie, tieOf } from './tie.ts';

type Context = ConnectorContext<Settings, Secrets>;

/**
 * Whether mail that came back may be read. What came by SMTP is about the message whose return path it came to, and nothing
 * else; over HTTP it needs the connection's secret, as a bearer token (RFC 6750) or as the password of Basic (RFC 7617).
 */
export function verify({ secrets: { webhookSecret } }: Context, { door, headers }: WebhookRequest): boolean {
  if (door === 'mail') return true;
  const [, scheme = '', credentials = ''] = /^(bearer|basic) +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (webhookSecret === undefined || credentials === '') return false;
  const isBasic = scheme.toLowerCase() === 'basic';
  const given = isBasic
    ? Buffer.from(credentials, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
    : credentials;
  return timingSafeEqual(digest(given), digest(webhookSecret));
}

/** The events in a raw message (RFC 5322) that came back: a bounce, a complaint, an answer. What is none of them gives none. */
export async function parse(context: Context, { door, url, body }: WebhookRequest): Promise<ChannelEvent[]> {
  const returned = await readReturned(body).catch(() => undefined);
  if (!returned) return [];
  const tie = door === 'mail' ? tieOfUrl(url, context.settings) : tieOf(returned, context.settings);
  if (door === 'mail' && !tie) return [];
  const at = dateOf(returned, context.now());
  const source = returned.mail.messageId || digest(body).toString('hex');
  return findingsIn(returned).flatMap((finding) => eventOf(finding, { tie, at, source }));
}

/** The return path that mail came to: `mailto:<path>`, or piped to us, `…?to=<path>`. */
function tieOfUrl(url: string, settings: Settings): Tie {
  const { protocol, pathname, searchParams } = new URL(url);
  const path = protocol === 'mailto:' ? decodeURIComponent(pathname) : (searchParams.get('to') ?? '');
  const key = keyInReturnPath(settings, path);
  return key === undefined ? undefined : { key };
}

/** `source`: the same for the same mail, another for another: its Message-ID, else a digest of all of it. */
function eventOf(finding: Finding, { tie, at, source }: { tie: Tie; at: string; source: string }): ChannelEvent[] {
  const { event, effect, automated, recipient, properties } = finding;
  const isAddress = /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(recipient);
  if (!tie && !(isAddress && event !== 'replied')) return [];
  const about = tie ?? { address: recipient };
  const told = [event, about, recipient.toLowerCase(), properties.status ?? null, automated ?? false, source];
  const id = digest(JSON.stringify(told));
  return [
    {
      id: `${event}-${id.toString('hex').slice(0, 40)}`,
      event,
      at,
      ...about,
      ...(effect && { effect }),
      ...(automated && { automated }),
      properties,
    },
  ];
}

/** When it was written; now, where it does not say, or lies in the future. */
function dateOf({ mail: { date } }: Returned, now: Date): string {
  const written = date === undefined ? Number.NaN : Date.parse(date);
  return (Number.isNaN(written) ? now : new Date(Math.min(written, now.getTime()))).toISOString();
}

const digest = (of: string | Uint8Array): Buffer => createHash('sha256').update(of).digest();
