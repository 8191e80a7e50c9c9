import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowable, readAllowed } from './allowed.ts';
import { mayReach } from './judge.ts';

const rules = (network: 'internet' | 'own', ...allow: string[]) => ({ network, allowed: readAllowed(allow) });

describe('what a connector may reach', () => {
  test.each([
    ['8.8.8.8', 'internet', true],
    ['10.0.0.5', 'internet', false],
    ['127.0.0.1', 'internet', false],
    ['10.0.0.5', 'own', true],
    ['127.0.0.1', 'own', true],
    ['::1', 'own', true],
    ['169.254.1.1', 'own', false],
    ['169.254.169.254', 'own', false],
    ['::ffff:169.254.169.254', 'own', false],
    ['fd00:ec2::254', 'own', false],
    ['100.100.100.200', 'own', false],
    ['0.0.0.0', 'own', false],
    ['not an address', 'own', false],
  ] as const)('%s, with its back-end in the network "%s": %s', (address, network, may) => {
    expect(mayReach(address, 'a.example', rules(network))).toBe(may);
  });

  test('a block, an address and a host name allow what they name and nothing beside it', () => {
    expect(mayReach('10.1.2.3', 'a.example', rules('internet', '10.0.0.0/8'))).toBe(true);
    expect(mayReach('::ffff:10.1.2.3', 'a.example', rules('internet', '10.0.0.0/8'))).toBe(true);
    expect(mayReach('11.1.2.3', 'a.example', rules('internet', '12.0.0.0/8'))).toBe(true);
    expect(mayReach('192.168.0.1', 'a.example', rules('internet', '10.0.0.0/8'))).toBe(false);
    expect(mayReach('fd12::1', 'a.example', rules('internet', 'fd12::/16'))).toBe(true);
    expect(mayReach('192.168.0.1', 'Relay.Internal.', rules('internet', 'relay.internal'))).toBe(true);
    expect(mayReach('192.168.0.1', 'other.internal', rules('internet', 'relay.internal'))).toBe(false);
    expect(mayReach('169.254.169.254', 'metadata', rules('own', '169.254.169.254'))).toBe(true);
  });

  test('an allowed host name does not lead to a metadata service', () => {
    expect(mayReach('169.254.169.254', 'relay.internal', rules('internet', 'relay.internal'))).toBe(false);
  });

  test('a block allows exactly the addresses in it', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.integer({ min: 8, max: 32 }), (third, fourth, prefix) => {
        const inside =
          prefix <= 16 || (prefix <= 24 ? third >> (24 - prefix) === 0 : third === 0 && fourth >> (32 - prefix) === 0);
        expect(mayReach(`10.0.${third}.${fourth}`, 'x', rules('internet', `10.0.0.0/${prefix}`))).toBe(inside);
      }),
    );
  });

  test.each([
    ['10.0.0.0/8', true],
    ['127.0.0.1', true],
    ['fd12::/16', true],
    ['relay.internal', true],
    ['localhost', true],
    ['10.0.0.0/33', false],
    ['10.0.0', false],
    ['http://relay.internal', false],
    ['*.internal', false],
    ['', false],
  ])('"%s" may stand in the list: %s', (text, may) => {
    expect(isAllowable(text)).toBe(may);
  });
});
