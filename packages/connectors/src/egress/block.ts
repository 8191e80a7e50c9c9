import { BlockList, isIP, isIPv4 } from 'node:net';

/** A range of addresses: all whose first `prefix` bits are those of `address`. */
export interface Block {
  address: string;
  prefix: number;
}

/** Reads `10.0.0.0/8` or a single address (CIDR, RFC 4632). Undefined for anything else. */
export function blockOf(text: string): Block | undefined {
  const [address = '', bits, ...more] = text.split('/');
  const widest = { 4: 32, 6: 128 }[isIP(address)];
  if (widest === undefined || more.length > 0) return undefined;
  if (bits === undefined) return { address, prefix: widest };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= widest ? { address, prefix: Number(bits) } : undefined;
}

/** The blocks among the texts, to check addresses against. */
export function listOf(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const { address, prefix } of texts.map(blockOf).filter((block) => block !== undefined))
    list.addSubnet(address, prefix, isIPv4(address) ? 'ipv4' : 'ipv6');
  return list;
}
