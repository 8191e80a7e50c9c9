import { isIP, isIPv4 } from 'node:net';
import { blockOf, listOf } from './block.ts';

/** What configuration allows beyond the usual. */
export interface Allowed {
  /** Whether the list names this IP address, alone or within a block. */
  address(address: string): boolean;
  /** Whether the list names this host. */
  host(name: string): boolean;
}

/** Whether a text may stand in the list: a block (`10.0.0.0/8`), an address, or a host's name. */
export function isAllowable(text: string): boolean {
  return blockOf(text) !== undefined || /^(?:[a-z0-9_-]+\.)*[a-z_][a-z0-9_-]*\.?$/i.test(text);
}

/** Reads a list of blocks, addresses and host names. What is none of them allows nothing. */
export function readAllowed(texts: readonly string[]): Allowed {
  const blocks = listOf(texts);
  const names = new Set(texts.filter((text) => blockOf(text) === undefined).map(plain));
  return {
    address: (address) => isIP(address) !== 0 && blocks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
    host: (name) => names.has(plain(name)),
  };
}

/** A host's name as names are compared: lower case, without the dot of the root. */
function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
