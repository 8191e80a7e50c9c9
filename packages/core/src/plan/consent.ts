import type { Purpose } from './condition.ts';
import type { ConsentRecord } from './view.ts';

/** Whether a purpose needs consent (`opt-in`), has it until withdrawn (`opt-out`), or does not ask (`none`). */
export type Basis = 'opt-in' | 'opt-out' | 'none';

/** The built-in basis of each purpose, on every channel. */
const basisOf: Readonly<Record<Purpose, Basis>> = {
  marketing: 'opt-in',
  medical: 'opt-in',
  sales: 'opt-out',
  service: 'opt-out',
  safety: 'none',
};

/** True when a message of that channel and purpose is not blocked for want of consent. A withdrawal beats all but `none`. */
export function hasConsent(consents: readonly ConsentRecord[], channel: string, purpose: Purpose): boolean {
  const basis = basisOf[purpose];
  if (basis === 'none') return true;
  const own = consents.find((one) => one.channel === channel && one.purpose === purpose);
  const record = own ?? consents.find((one) => one.channel === '*' && one.purpose === '*');
  return record ? record.state === 'granted' : basis === 'opt-out';
}
