import { type ConsentQuestion, type ConsentRule, hasConsent } from '@waymark/core/plan';
import { type SQL, sql } from 'drizzle-orm';
import { consents, customers } from '../db/schema/customers.ts';

/** SQL that is 1 where a message of that channel and purpose is not blocked for want of consent, by the policy's rules. */
export function consentSql(question: ConsentQuestion, rules: readonly ConsentRule[]): SQL {
  const { channel, purpose } = question;
  const withdrawn = hasConsent([{ channel, purpose, state: 'withdrawn' }], question, rules);
  if (withdrawn) return sql`1`;
  const unsaid = hasConsent([], question, rules) ? 'granted' : 'withdrawn';
  return sql`coalesce(${said(channel, purpose)}, ${said('*', '*')}, ${unsaid}) = 'granted'`;
}

/** What was said; what was asked for and not confirmed yet counts as nothing said. */
const said = (channel: string, purpose: string): SQL =>
  sql`(select consent.state from ${consents} as consent where consent.customer = ${customers.id} and consent.channel = ${channel} and consent.purpose = ${purpose} and consent.state <> 'pending')`;
