import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone number as E.164 (`+358401234567`), read as people write it: with blanks, brackets, `00` or `+`; without a country,
 * as one of the given country (ISO 3166-1 alpha-2). Undefined where no number of that country has such a length. Whether
 * somebody has it only the provider knows.
 */
export function readPhone(written: string, country?: string): string | undefined {
  const worldwide = written.trim().replace(/^00/, '+');
  const found = parsePhoneNumberFromString(worldwide, { extract: false, ...known(country) });
  return found?.isPossible() === true && found.ext === undefined ? found.number : undefined;
}

/** How a number in E.164 may stand with its owner: as it is, and without its country where that is the given one. */
export function spellingsOf(number: string, country?: string): string[] {
  const found = parsePhoneNumberFromString(number, { extract: false });
  const isAtHome = country !== undefined && found?.country === country;
  return isAtHome ? [number, found.formatNational()] : [number];
}

function known(country: string | undefined): { defaultCountry: CountryCode } | undefined {
  return country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : undefined;
}
