import { isIPv4 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reach, reachOf } from './reach.ts';

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const v4 = octets.map((parts) => parts.join('.'));
const hex = (a: number, b: number) => (a * 256 + b).toString(16);
const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });

/** IPv4, judged a second time in another way: by its numbers. */
function byNumbers([a, b, c, d]: readonly number[]): Reach {
  const [first = 0, second = 0, third = 0, last = 0] = [a, b, c, d];
  const text = [first, second, third, last].join('.');
  if (
    ['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200', '168.63.129.16', '192.0.0.192'].includes(
      text,
    )
  )
    return 'metadata';
  if (first === 127) return 'loopback';
  if (first === 169 && second === 254) return 'link-local';
  if (first === 10 || (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168))
    return 'private';
  if (first === 100 && second >= 64 && second < 128) return 'private';
  if (first === 0 || first >= 224) return 'reserved';
  if (first === 192 && second === 0 && (third === 0 || third === 2)) return 'reserved';
  if (first === 192 && second === 88 && third === 99) return 'reserved';
  if (first === 198 && (second === 18 || second === 19 || (second === 51 && third === 100))) return 'reserved';
  return first === 203 && second === 0 && third === 113 ? 'reserved' : 'public';
}

describe('where an address leads', () => {
  test.each([
    ['8.8.8.8', 'public'],
    ['172.15.255.255', 'public'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.127.255.255', 'private'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'metadata'],
    ['169.254.1.1', 'link-local'],
    ['100.100.100.200', 'metadata'],
    ['0.0.0.0', 'reserved'],
    ['224.0.0.1', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['2606:4700::1111', 'public'],
    ['::', 'reserved'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['fd12:3456::1', 'private'],
    ['fd00:ec2::254', 'metadata'],
    ['FD00:0EC2:0::254', 'metadata'],
    ['ff02::1', 'reserved'],
    ['2001:db8::1', 'reserved'],
    ['2001:0:4136:e378::', 'reserved'],
    ['64:ff9b:1::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:a9fe:a9fe', 'metadata'],
    ['64:ff9b::127.0.0.1', 'loopback'],
    ['2002:7f00:1::', 'loopback'],
    ['::127.0.0.1', 'loopback'],
  ] as const)('%s is %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });

  test.each(['', 'localhost', '1.2.3', '0x7f.1', '2130706433', '10.0.0.0/8', '[::1]'])('"%s" is no address', (text) => {
    expect(reachOf(text)).toBeUndefined();
  });

  test('every IPv4 address leads where its numbers say', () => {
    const edges = fc.constantFrom(
      0,
      2,
      10,
      16,
      18,
      31,
      51,
      63,
      64,
      88,
      99,
      100,
      113,
      127,
      168,
      169,
      172,
      192,
      198,
      203,
      224,
      254,
    );
    const near = fc.tuple(edges, edges, edges, edges);
    fc.assert(
      fc.property(fc.oneof(octets, near), (parts) => {
        expect(reachOf(parts.join('.'))).toBe(byNumbers(parts));
      }),
      { numRuns: 5_000 },
    );
  });

  test('an IPv6 address that carries an IPv4 address leads where that one does', () => {
    fc.assert(
      fc.property(octets, ([a, b, c, d]) => {
        const reach = reachOf([a, b, c, d].join('.'));
        const tail = `${hex(a, b)}:${hex(c, d)}`;
        expect(reachOf(`::ffff:${tail}`)).toBe(reach);
        expect(reachOf(`0:0:0:0:0:FFFF:${tail}`)).toBe(reach);
        expect(reachOf(`64:ff9b::${tail}`)).toBe(reach);
        expect(reachOf(`2002:${tail}::5`)).toBe(reach);
      }),
    );
  });

  test('outside 2000::/3 no IPv6 address is public, but what carries a public IPv4 address', () => {
    fc.assert(
      fc.property(groups, v4, (all, other) => {
        const [first = 0] = all;
        const address = all.map((group) => group.toString(16)).join(':');
        if (first >> 13 !== 1) expect(reachOf(address)).not.toBe('public');
        expect(isIPv4(other)).toBe(true);
      }),
    );
  });
});
