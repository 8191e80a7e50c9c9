import type { Settings } from './settings.ts';

/** A key that can stand in an address as it is. */
const fit = /^[A-Za-z0-9._-]{1,40}$/;

/**
 * The envelope sender of a message: `<return path>+<key>@<its domain>`, so that whatever comes back says which message it is
 * about (variable envelope return paths); without a return path the sender's own address.
 */
export function returnPathOf({ returnPath, fromAddress }: Settings, key: string): string {
  if (returnPath === undefined) return fromAddress;
  const at = returnPath.lastIndexOf('@');
  return fit.test(key) ? `${returnPath.slice(0, at)}+${key}${returnPath.slice(at)}` : returnPath;
}

/** The key in an address that came back; undefined where it is not ours. Servers may change the case of what they hold. */
export function keyInReturnPath({ returnPath }: Settings, address: string): string | undefined {
  if (returnPath === undefined) return undefined;
  const own = returnPath.toLowerCase();
  const given = address.trim().toLowerCase();
  const at = own.lastIndexOf('@');
  const start = `${own.slice(0, at)}+`;
  const key = given.slice(start.length, given.length - (own.length - at));
  return given.startsWith(start) && given.endsWith(own.slice(at)) && fit.test(key) ? key : undefined;
}
