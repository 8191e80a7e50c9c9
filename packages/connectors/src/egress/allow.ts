import { BlockList, isIP, isIPv4 } from 'node:net';
import { blockOf } from './block.ts';

/** What configuration allows beyond the usual, read from its texts. */
export interface Allowed {
  /** Whether the list names this IP address, alone or within a block. */
  address(address: string): boolean;
  /** Whether the list names this host. */
  host(name: string): boolean;
}

/** Whether a text may stand in the list: a block (`10.0.0.0/8`), an address, or a host's name. */
export function isAllowable(text: string): boolean {
  return blockOf(text) !== undefined || /^[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?\.?$/i.test(text);
}

/** Reads a list of blocks, addresses and host names. What is none of them allows nothing. */
export function readAllowed(texts: readonly string[]): Allowed {
  const list = new BlockList();
  const names = new Set<string>();
  for (const text of texts) {
    const block = blockOf(text);
    if (block) list.addSubnet(block.address, block.prefix, isIPv4(block.address) ? 'ipv4' : 'ipv6');
    else names.add(plain(text));
  }
  return {
    address: (address) => {
      const bare = address.replace(/%.*$/, '');
      return isIP(bare) !== 0 && list.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6');
    },
    host: (name) => names.has(plain(name)),
  };
}

/** A host's name as names are compared: lower case, without the dot of the root. */
function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
