import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a signature's time may lie from ours, in seconds; older requests could be replays. */
const toleranceSeconds = 300;

/** A request as Standard Webhooks signs it. */
interface Signed {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: Uint8Array | string;
}

/** The headers of a signed request (https://www.standardwebhooks.com, symmetric signatures, `v1`). */
export function sign({ id, timestamp, body }: Signed, secret: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signatureOf({ id, timestamp, body }, secret).toString('base64')}`,
  };
}

/**
 * The id of a request that bears a true signature, not more than five minutes from `now`; undefined for any other. The header
 * may hold several signatures, as while a secret is changed. Compares in constant time.
 */
export function verifiedId(
  headers: Record<string, string>,
  body: Uint8Array,
  { secret, now }: { secret: string; now: Date },
): string | undefined {
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': given = '' } = headers;
  const timestamp = Number(at);
  if (id === '' || !/^\d{1,12}$/.test(at)) return undefined;
  if (Math.abs(now.getTime() / 1_000 - timestamp) > toleranceSeconds) return undefined;
  const expected = signatureOf({ id, timestamp, body }, secret);
  const isTrue = given
    .split(' ')
    .map((one) => (one.startsWith('v1,') ? Buffer.from(one.slice(3), 'base64') : Buffer.alloc(0)))
    .some((one) => one.length === expected.length && timingSafeEqual(one, expected));
  return isTrue ? id : undefined;
}

function signatureOf({ id, timestamp, body }: Signed, secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}
