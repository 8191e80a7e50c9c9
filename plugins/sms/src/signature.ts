import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookRequest } from '@waymark/connectors/sdk';
import { isForm, textOf } from './body.ts';

/**
 * Whether a callback is the provider's: HMAC-SHA1 over the full URL and, for a form, its fields sorted by name; a body of
 * another kind is held by its SHA-256 in the URL (https://www.twilio.com/docs/usage/security#validating-requests). As the
 * provider's own libraries do, it takes the URL with and without its port. Compares in constant time.
 */
export function isSigned({ door, url, headers, body }: WebhookRequest, authToken: string): boolean {
  const given = headers['x-twilio-signature'];
  if (door !== 'http' || given === undefined) return false;
  const fields = isForm(headers) ? sortedFields(new URLSearchParams(textOf(body))) : fieldsOfOther(url, body);
  if (fields === undefined) return false;
  return spellings(url)
    .map((spelling) => createHmac('sha1', authToken).update(`${spelling}${fields}`).digest('base64'))
    .reduce((found, expected) => isSame(expected, given) || found, false);
}

/** Names and values one after the other, sorted by name; a name's values once each, sorted. */
function sortedFields(form: URLSearchParams): string {
  const names = [...new Set(form.keys())].sort();
  return names.flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => `${name}${value}`)).join('');
}

/** Nothing to add to the URL where it names the body's hash; undefined where it does not. */
function fieldsOfOther(url: string, body: Uint8Array): string | undefined {
  const named = URL.canParse(url) ? new URL(url).searchParams.get('bodySHA256') : null;
  const hash = createHash('sha256').update(body).digest('hex');
  return named !== null && isSame(hash, named.toLowerCase()) ? '' : undefined;
}

/** A URL as it came, with its port written out, and without. */
function spellings(url: string): string[] {
  const match = /^(https?):\/\/([^/?#]*?)(:\d+)?(?=[/?#]|$)(.*)$/s.exec(url);
  if (!match) return [url];
  const [, scheme = '', host = '', port = scheme === 'https' ? ':443' : ':80', rest = ''] = match;
  return [...new Set([url, `${scheme}://${host}${port}${rest}`, `${scheme}://${host}${rest}`])];
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
