import type { TrialCustomer } from '../entry/trial-scenario.ts';
import { mayBeAddress } from './address-form.ts';

/** What somebody says of themselves to try a journey with: addresses by the attribute that channels read, and names. */
export interface MyDetails {
  addresses: Readonly<Record<string, string>>;
  firstName: string;
  lastName: string;
}

/** Where and in which language they are. */
export interface Here {
  timeZone: string;
  language: string;
}

const nobody: MyDetails = { addresses: {}, firstName: '', lastName: '' };
const place = 'waymark.me';

/** A customer made of what somebody says of themselves; undefined while they say nothing, or something wrong. */
export function meAsCustomer(details: MyDetails, { timeZone, language }: Here): TrialCustomer | undefined {
  const firstName = details.firstName.trim();
  const lastName = details.lastName.trim();
  const addresses = Object.entries(details.addresses).flatMap(([attribute, text]): [string, string][] =>
    text.trim() === '' ? [] : [[attribute, text.trim()]],
  );
  if (addresses.some(([attribute, text]) => !mayBeAddress(attribute, text))) return undefined;
  const name = [firstName, lastName].filter(Boolean).join(' ') || addresses[0]?.[1];
  if (name === undefined) return undefined;
  return {
    id: addresses[0]?.[1] ?? name,
    name,
    attributes: {
      ...Object.fromEntries(addresses),
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      language,
      timeZone,
    },
    preferences: [],
  };
}

/** Why nobody can be made of what somebody says of themselves. */
export function troubleWithMe({ addresses, firstName, lastName }: MyDetails): 'nothing' | 'no-address' | undefined {
  const given = Object.entries(addresses).filter(([, text]) => text.trim() !== '');
  if (given.some(([attribute, text]) => !mayBeAddress(attribute, text))) return 'no-address';
  return given.length > 0 || firstName.trim() || lastName.trim() ? undefined : 'nothing';
}

/** What was said last time in this browser. */
export function recallMe(storage: Pick<Storage, 'getItem'>): MyDetails {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...nobody, ...kept } : nobody;
  } catch {
    return nobody;
  }
}

/** Keeps it for the next time in this browser; where it cannot be kept, it is written again then. */
export function rememberMe(storage: Pick<Storage, 'setItem'>, details: MyDetails): void {
  try {
    storage.setItem(place, JSON.stringify(details));
  } catch {
    // A full or forbidden storage costs nothing but writing it again.
  }
}
