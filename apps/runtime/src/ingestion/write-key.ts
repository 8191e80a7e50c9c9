import { createHash, timingSafeEqual } from 'node:crypto';

/** True when a Basic `Authorization` header carries the write key as its user name (RFC 7617). Takes the same time for any key. */
export function carriesKey(authorization: string | undefined, key: string): boolean {
  const [scheme, encoded] = authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) return false;
  const [user = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return timingSafeEqual(digest(user), digest(key));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
