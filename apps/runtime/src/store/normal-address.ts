import { domainToASCII } from 'node:url';

/**
 * An address written in one way, so that it is found again however somebody writes it. Of a mail address the whole is read
 * in small letters, since no provider of note tells mailboxes apart by case (RFC 5321 §2.4 would let it), with its domain
 * in ASCII (RFC 5891); of a telephone number only `+` and the digits count, with `00` for `+`; anything else in small
 * letters.
 */
export function normalAddress(address: string): string {
  const text = address.normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at > 0) {
    const domain = text.slice(at + 1).replace(/\.$/, '');
    return `${text.slice(0, at)}@${domainToASCII(domain) || domain}`;
  }
  if (!/^\+?[\d\s().\-/]{3,}$/.test(text)) return text;
  return text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
}
