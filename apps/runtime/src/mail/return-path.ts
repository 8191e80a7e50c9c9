/**
 * The delivery key in a return path, `<anything>+<key>@<host>` (variable envelope return paths, as RFC 5233 writes
 * sub-addresses); undefined where there is none. Keys are 40 hexadecimal digits; mail servers may change their case.
 */
export const returnPathKey = (address: string): string | undefined =>
  /^[^@]*\+([0-9a-f]{40})@[^@]*$/i.exec(address.trim())?.[1]?.toLowerCase();
