import { type ConsentRecord, consentRule, type Purpose } from '@waymark/core/plan';
import type { ConsentProof } from '../db/schema/customers.ts';
import { readPolicy } from '../policy/policy.ts';
import type { Tables } from '../store/store.ts';
import { changeConsent } from './change.ts';

/** A consent that was given or withdrawn. */
export type SaidConsent = ConsentRecord & { state: 'granted' | 'withdrawn' };

/** True for a consent that was given or withdrawn; one that still has to be confirmed says nothing. */
export const isSaid = (consent: ConsentRecord): consent is SaidConsent => consent.state !== 'pending';

/**
 * Records what a person said, as the contact policy has it. Where it asks for confirmation (double opt-in), a grant is
 * kept as asked for, and changes nothing until `confirmConsent`: what was granted stays so, what was withdrawn too.
 */
export function recordConsent(
  tables: Tables,
  customer: string,
  { consent, at }: { consent: ConsentRecord; at: number },
): void {
  const { channel, purpose, state } = consent;
  const mustConfirm = purpose !== '*' && consentRule(rulesOf(tables), { channel, purpose }).confirmed === true;
  if (state !== 'granted' || !mustConfirm) {
    changeConsent(tables, customer, { consent, at });
    return;
  }
  const known = tables.customers.consent(customer, consent);
  if (known?.state === 'granted') return;
  const kept = known?.state ?? 'pending';
  changeConsent(tables, customer, { consent: { channel, purpose, state: kept, askedAt: known?.askedAt ?? at }, at });
}

/**
 * The link that confirms a consent was followed: it is granted from now on, with its proof, on every row of the person.
 * False where none is awaited any more: it was confirmed before (which stays as it was), or withdrawn since.
 */
export function confirmConsent(
  tables: Tables,
  customer: string,
  confirmed: { channel: string; purpose: Purpose; at: number; proof: ConsentProof },
): boolean {
  const { channel, purpose, at, proof } = confirmed;
  const known = tables.customers.consent(customer, { channel, purpose });
  if (known?.askedAt === null || known === undefined) return false;
  changeConsent(tables, customer, { consent: { channel, purpose, state: 'granted', proof }, at });
  return true;
}

/** The consents of a customer that were asked for and await confirmation. */
export const awaitingConfirmation = (tables: Tables, customer: string): { channel: string; purpose: Purpose }[] =>
  tables.customers
    .consentsOf([customer])
    .flatMap(({ channel, purpose, askedAt }) => (askedAt === null || purpose === '*' ? [] : [{ channel, purpose }]));

const rulesOf = (tables: Tables) => readPolicy(tables).consent ?? [];
