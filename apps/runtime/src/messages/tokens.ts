import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token is for; one for a click cannot unsubscribe anybody. */
export type TokenUse = 'click' | 'open' | 'unsubscribe' | 'confirm' | 'inbox';

/** A token naming `id`, signed with HMAC-SHA256 (128 bits of it), fit for a URL. */
export const signToken = (key: Buffer, use: TokenUse, id: string): string => `${id}.${signature(key, use, id)}`;

/** The id a token names; undefined unless we signed it for that use. */
export function readToken(key: Buffer, use: TokenUse, token: string): string | undefined {
  const dot = token.lastIndexOf('.');
  const id = token.slice(0, Math.max(dot, 0));
  const given = Buffer.from(token.slice(dot + 1));
  const expected = Buffer.from(signature(key, use, id));
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}

const signature = (key: Buffer, use: TokenUse, id: string): string =>
  createHmac('sha256', key).update(`${use}:${id}`).digest().subarray(0, 16).toString('base64url');
