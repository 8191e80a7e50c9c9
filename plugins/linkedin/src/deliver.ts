import { createHash } from 'node:crypto';
import { type Delivery, Failure, failure, type Receipt } from '@waymark/connectors/sdk';
import { type Context, request } from './api.ts';
import { findAudience, readAudiences } from './audience.ts';
import type { Content } from './content.ts';

/**
 * Puts one person into an audience, or takes them out, named by the SHA-256 of their email address. Doing either twice is
 * the same as once, so a repeat harms nothing. Whether LinkedIn knows the person is never told.
 */
export async function deliver(context: Context, { to, content }: Delivery<Content>): Promise<Receipt | Failure> {
  if (to === undefined) return failure('invalid-message', 'There is no email address to name the person by.');
  const audience = await findAudience(context, content.audience);
  if (Failure.is(audience)) return audience;
  const userIds = [{ idType: 'SHA256_EMAIL', idValue: hashOf(to) }];
  const action = content.operation === 'add' ? 'ADD' : 'REMOVE';
  const answer = await request(context, `/dmpSegments/${audience}/users`, {
    body: { action, userIds },
    // The path is right, so what is not there is the audience: that concerns this message, not the connection.
    missing: failure('invalid-message', `LinkedIn knows no audience “${content.audience}”.`),
  });
  if (Failure.is(answer)) return answer;
  return { providerId: groupOf(audience, content.operation), at: context.now().toISOString() };
}

/** Asks for the account's audiences, without changing any. */
export async function checkConnection(context: Context): Promise<Failure | undefined> {
  const audiences = await readAudiences(context, 0);
  return Failure.is(audiences) ? audiences : undefined;
}

/** What all that was done alike to one audience is known by: LinkedIn gives no id to a single change. */
export const groupOf = (audience: string, operation: Content['operation']): string => `${operation}:${audience}`;

/** An email address as LinkedIn matches it: trimmed, in small letters, its SHA-256 in hexadecimal digits. */
function hashOf(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
}
