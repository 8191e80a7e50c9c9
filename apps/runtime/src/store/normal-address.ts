import { domainToASCII } from 'node:url';

/**
 * An address written in one way, so that it is found again however somebody writes it. Of a mail address the whole is read
 * in small letters, since no provider of note tells mailboxes apart by case (RFC 5321 §2.4 would let it), with its domain
 * in ASCII (RFC 5891); of a telephone number only `+` and the digits count, with `00` for `+` and without the bracketed
 * zero after the country's code (`+49 (0) 30 …`); anything else in small letters.
 */
export function normalAddress(address: string): string {
  const text = address.normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at > 0) {
    const domain = text.slice(at + 1).replace(/\.$/, '');
    return `${text.slice(0, at)}@${domainToASCII(domain) || domain}`;
  }
  return normalNumber(text.normalize('NFKC')) ?? text;
}

/**
 * True for a normalised mail address, or a telephone number from `+` or a trunk's `0` on (longer than any postcode): what
 * customers are found by at once. Neither is longer than 320 characters (RFC 3696, erratum 1690).
 */
export const looksLikeAddress = (address: string): boolean =>
  address.length <= 320 && (/^[^\s@]+@[^\s@]+$/.test(address) || /^(\+\d{5,}|0\d{6,})$/.test(address));

/** True for a day as people write it, from the day, the month or the year on: its digits may look like a number to call. */
export const looksLikeDay = (written: string): boolean =>
  /^\s*(\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*(\d{2}|\d{4})|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2})\s*$/.test(written);

/** Codes of countries where that zero belongs to the number (ITU-T E.164); 88 is what people write of Bangladesh's 880. */
const keepsZero = new Set(['39', '225', '229', '242', '378', '88']);

/** A telephone number, whatever stands between its digits; U+2212, the minus sign, is not among Unicode's dashes. */
function normalNumber(text: string): string | undefined {
  const close = text.replace(/[\s\p{Pd}\p{Cf}\u2212./]/gu, '').replace(/^\(?00/, '+');
  if (!/^\(?\+?[\d()]{3,}$/.test(close)) return undefined;
  const dialled = close.replace(/^\(?\+\(?(\d{1,3})\)?\(0/, (written, code) =>
    keepsZero.has(code) ? written : `+${code}`,
  );
  return dialled.replace(/[()]/g, '');
}
