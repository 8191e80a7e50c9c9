import { type BlockList, isIP } from 'node:net';
import { listOf } from './block.ts';

/**
 * Where an address leads: to the `public` Internet, into a `private` network (RFC 1918, RFC 6598 carrier-grade NAT, RFC 4193),
 * to this machine (`loopback`), to this link (`link-local`), to a cloud's `metadata` service, or nowhere a connector has
 * business (`reserved`: multicast, broadcast, documentation, benchmarks and all else that IANA keeps apart).
 */
export type Reach = 'public' | 'private' | 'loopback' | 'link-local' | 'metadata' | 'reserved';

// IANA's special-purpose address registries (RFC 6890) and the clouds' documentation. The first that fits decides.
const special: readonly (readonly [Reach, BlockList])[] = [
  [
    'metadata',
    listOf(['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200', '168.63.129.16', '192.0.0.192']),
  ],
  ['metadata', listOf(['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254', 'fd00:42::42', 'fe80::a9fe:a9fe'])],
  ['loopback', listOf(['127.0.0.0/8', '::1'])],
  ['link-local', listOf(['169.254.0.0/16', 'fe80::/10'])],
  ['private', listOf(['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'])],
  ['reserved', listOf(['0.0.0.0/8', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15'])],
  ['reserved', listOf(['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'])],
  ['reserved', listOf(['2001::/23', '2001:db8::/32', '3fff::/20'])],
];
const globalUnicast = listOf(['2000::/3']);

/**
 * Where an IP address leads, or undefined for a text that is none. An IPv6 address that carries an IPv4 address (mapped,
 * compatible, NAT64 of RFC 6052, 6to4 of RFC 3056) leads where that one leads. A zone (`%eth0`) is passed over.
 */
export function reachOf(address: string): Reach | undefined {
  const bare = address.replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return undefined;
  const within = family === 6 ? carriedBy(groupsOf(bare)) : bare;
  if (within !== undefined && within !== bare) return reachOf(within);
  const fits = special.find(([, list]) => list.check(bare, family === 4 ? 'ipv4' : 'ipv6'));
  if (fits) return fits[0];
  return family === 4 || globalUnicast.check(bare, 'ipv6') ? 'public' : 'reserved';
}

/** The IPv4 address that an IPv6 address carries. */
function carriedBy(groups: number[]): string | undefined {
  const [first = 0, second = 0, third = 0] = groups;
  const [seventh = 0, eighth = 0] = groups.slice(6);
  if (first === 0x2002) return dotted(second, third);
  const head = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (head === '0:0:0:0:0:ffff' || head === '64:ff9b:0:0:0:0') return dotted(seventh, eighth);
  return head === '0:0:0:0:0:0' && seventh > 0 ? dotted(seventh, eighth) : undefined;
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // The URL standard writes every IPv6 address in one way: hexadecimal groups, the longest gap as `::`.
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const read = (text = '') => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  if (right === undefined) return read(left);
  const [before, after] = [read(left), read(right)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
