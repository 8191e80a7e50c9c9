import { isIP } from 'node:net';
import type { Delivery } from '@waymark/connectors/sdk';

/** The name under which a delivery's key stands in the address of its status callbacks. */
const keyName = 'key';

/**
 * The address for a message's status callbacks, with its key. Undefined where the host has none, or where it leads back to
 * the machine itself while the API is elsewhere: the provider would refuse the message for it.
 */
export function callbackFor({ links, key }: Pick<Delivery, 'links' | 'key'>, apiUrl: string): string | undefined {
  if (links.callback === undefined || (isLocal(links.callback) && !isLocal(apiUrl))) return undefined;
  const url = new URL(links.callback);
  url.searchParams.set(keyName, key);
  return url.href;
}

/** The key in the address a status callback came to. */
export function keyIn(url: string): string | undefined {
  return new URL(url).searchParams.get(keyName) ?? undefined;
}

function isLocal(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
