/** A name as it is written, and in the letters of an address where these differ by more than accents. */
export type SampleName = string | { written: string; latin: string };

/** Somebody to be greeted. */
export interface Greeted {
  firstName: string;
  lastName: string;
  isFemale: boolean;
  isDoctor: boolean;
}

/** What sample customers of one country are made of. Hospitals, companies and mail providers are invented. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** ISO 639-1. */
  language: string;
  /** How many customers come from here. */
  share: { hcps: number; patients: number };
  places: readonly { city: string; timeZone: string }[];
  female: readonly SampleName[];
  male: readonly SampleName[];
  family: readonly SampleName[];
  /** A doctor’s titles; without any where the title is part of the greeting only. */
  titles: { female: readonly string[]; male: readonly string[] };
  /** Where HCPs work, and the domain of their addresses; it ends in `.example` (RFC 2606). */
  workplaces: readonly { name: string; domain: string }[];
  /** Patients’ mail domains. */
  mailDomains: readonly string[];
  greet(person: Greeted): string;
  /** The `n`th number, counted from 0, of a range that is kept for fiction. */
  phone(n: number): string;
}

/**
 * Numbers that Ofcom keeps for drama, 07700 900000 to 900999: they reach nobody. Also for countries of which we know no
 * such range.
 */
export const dramaNumber = (n: number): string => `+447700900${String(n).padStart(3, '0')}`;
