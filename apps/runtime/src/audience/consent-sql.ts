import { hasConsent, type Purpose } from '@waymark/core/plan';
import { type SQL, sql } from 'drizzle-orm';
import { consents, customers } from '../db/schema/customers.ts';

/** SQL that is 1 where a message of that channel and purpose is not blocked for want of consent. */
export function consentSql(channel: string, purpose: Purpose): SQL {
  const withdrawn = hasConsent([{ channel, purpose, state: 'withdrawn' }], channel, purpose);
  if (withdrawn) return sql`1`;
  const unsaid = hasConsent([], channel, purpose) ? 'granted' : 'withdrawn';
  return sql`coalesce(${said(channel, purpose)}, ${said('*', '*')}, ${unsaid}) = 'granted'`;
}

const said = (channel: string, purpose: string): SQL =>
  sql`(select consent.state from ${consents} as consent where consent.customer = ${customers.id} and consent.channel = ${channel} and consent.purpose = ${purpose})`;
