import type { Purpose } from './condition.ts';
import type { ConsentRecord } from './view.ts';

/** Whether a purpose needs consent (`opt-in`), has it until withdrawn (`opt-out`), or does not ask (`none`). */
export type Basis = 'opt-in' | 'opt-out' | 'none';

/** What the contact policy says of a purpose, on one channel or (without `channel`) on those it does not name. */
export interface ConsentRule {
  channel?: string | undefined;
  purpose: Purpose;
  basis: Basis;
  /** With `opt-in`: what somebody asks for counts only once they confirmed it (double opt-in). */
  confirmed?: true | undefined;
}

/** The kind of message that consent is asked for. */
export interface ConsentQuestion {
  channel: string;
  purpose: Purpose;
}

/** The built-in basis of each purpose, on every channel. */
const basisOf: Readonly<Record<Purpose, Basis>> = {
  marketing: 'opt-in',
  medical: 'opt-in',
  sales: 'opt-out',
  service: 'opt-out',
  safety: 'none',
};

/** The rule that holds for a message: the policy's for its channel, else the policy's for all, else the built-in one. */
export function consentRule(rules: readonly ConsentRule[], { channel, purpose }: ConsentQuestion): ConsentRule {
  const named = (name: string | undefined) => rules.find((one) => one.purpose === purpose && one.channel === name);
  return named(channel) ?? named(undefined) ?? { purpose, basis: basisOf[purpose] };
}

/**
 * True when a message of that channel and purpose is not blocked for want of consent. A withdrawal beats all but `none`;
 * a consent that was asked for and not confirmed is no record. Without `rules` the built-in basis holds.
 */
export function hasConsent(
  consents: readonly ConsentRecord[],
  question: ConsentQuestion,
  rules: readonly ConsentRule[] = [],
): boolean {
  const { basis } = consentRule(rules, question);
  if (basis === 'none') return true;
  const record = consentRecord(consents, question);
  return record ? record.state === 'granted' : basis === 'opt-out';
}

/** What the customer said that counts for a message: of its channel and purpose, else of all. */
export function consentRecord(
  consents: readonly ConsentRecord[],
  { channel, purpose }: ConsentQuestion,
): ConsentRecord | undefined {
  const said = (ofChannel: string, ofPurpose: string) =>
    consents.find((one) => one.channel === ofChannel && one.purpose === ofPurpose && one.state !== 'pending');
  return said(channel, purpose) ?? said('*', '*');
}
