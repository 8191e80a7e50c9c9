import type { ConsentRecord, JsonObject } from '@waymark/core/plan';
import { countries } from './countries/all.ts';
import type { Country } from './countries/country.ts';
import { makeHcp } from './hcp.ts';
import { makePatient } from './patient.ts';
import { createMailboxes } from './people.ts';
import { makeConsents, makePreferences } from './permissions.ts';
import { createRandom, type Random } from './random.ts';
import { repOf } from './reps.ts';

/** A customer of the sample workspace. Nobody of that name is meant; no address and no number reaches anybody. */
export interface SampleCustomer {
  outsideId: string;
  attributes: JsonObject;
  preferences: string[];
  consents: ConsentRecord[];
  /** Milliseconds. */
  createdAt: number;
}

const day = 86_400_000;

/** Makes the 500 sample customers. The same seed and `now` give the same ones; dates count back from `now`. */
export function makeCustomers({ seed, now }: { seed: number; now: number }): SampleCustomer[] {
  const random = createRandom(seed);
  const addressOf = createMailboxes();
  const daysAgo = (days: number) => new Date(now - days * day).toISOString().slice(0, 10);

  const make = (country: Country, type: 'hcp' | 'patient', n: number): SampleCustomer => {
    const own = type === 'hcp' ? makeHcp : makePatient;
    const attributes = own({ random, country, addressOf, daysAgo });
    return {
      outsideId: `${type}-${country.code.toLowerCase()}-${String(n + 1).padStart(3, '0')}`,
      attributes: {
        ...attributes,
        rep: repOf(country, type),
        ...whereabouts(random, country, type === 'hcp' ? n : country.share.hcps + n),
      },
      preferences: makePreferences(random, type),
      consents: makeConsents(random, type),
      createdAt: now - random.between(100 * day, 900 * day),
    };
  };

  return countries.flatMap((country) => [
    ...Array.from({ length: country.share.hcps }, (_, n) => make(country, 'hcp', n)),
    ...Array.from({ length: country.share.patients }, (_, n) => make(country, 'patient', n)),
  ]);
}

/** Number, language and place; `n` counts the country's customers. Some left no number. */
function whereabouts(random: Random, country: Country, n: number): JsonObject {
  const { city, timeZone } = random.pick(country.places);
  return {
    ...(random.chance(0.88) && { phone: country.phone(n) }),
    language: country.language,
    country: country.code,
    city,
    timeZone,
  };
}
