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

function known(country: string | undefined): { defaultCountry: CountryCode } | undefined {
  return country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : undefined;
}
