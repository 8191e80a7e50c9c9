import type { Country, Greeted, SampleName } from './countries/country.ts';
import type { Random } from './random.ts';

/** A sample person, before anything is said about what they do. */
export interface Person extends Greeted {
  /** Their name in the letters of an address. */
  latin: string;
}

/** What customers of one country are made with. */
export interface Making {
  random: Random;
  country: Country;
  /** An address of a person’s own. */
  addressOf: (person: Person, domain: string) => string;
  /** The ISO date so many days ago. */
  daysAgo: (days: number) => string;
}

/** Makes somebody of a country. */
export function makePerson(random: Random, country: Country, isDoctor: boolean): Person {
  const isFemale = random.chance(0.53);
  const first = random.pick(isFemale ? country.female : country.male);
  const last = random.pick(country.family);
  return {
    firstName: written(first),
    lastName: written(last),
    isFemale,
    isDoctor,
    latin: `${latin(first)}.${latin(last)}`,
  };
}

/** Gives addresses that no two people share: `anna.berg@…`, then `anna.berg2@…`. */
export function createMailboxes(): (person: Person, domain: string) => string {
  const taken = new Map<string, number>();
  return ({ latin }, domain) => {
    const address = `${latin}@${domain}`;
    const before = taken.get(address) ?? 0;
    taken.set(address, before + 1);
    return before === 0 ? address : `${latin}${before + 1}@${domain}`;
  };
}

const written = (name: SampleName): string => (typeof name === 'string' ? name : name.written);

/** A name in plain lower-case letters. */
function latin(name: SampleName): string {
  if (typeof name !== 'string') return name.latin;
  return name
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
