import { expect, test } from 'vitest';
import { entryIn, variablesIn } from './variables.ts';

test.each<[string, string[][], boolean]>([
  ['Hello', [], false],
  ['Dear {{ customer.lastName }}', [['lastName']], false],
  ['{{ customer.lastName | upcase }} {{ customer.lastName }}', [['lastName']], false],
  ["{{ customer.lastName | default: '' }}", [], false],
  ["{{ customer.lastName | upcase | default: '' }}", [['lastName']], false],
  ["{{ customer.address.city }} {{ customer['post code'] }}", [['address', 'city'], ['post code']], false],
  ['{{ entry.product }} {{ links.unsubscribe }} {{ slots.topic }}', [], false],
  ['{% if customer.x %}{{ customer.x }}{% endif %} {{ customer.y }}', [['y']], true],
  ['{{ customer.visits.size }} {{ customer.visits[0] }}', [], true],
  ['{{ customer[entry.x] }}', [], true],
  ['{{ "a" | append: customer.x }}', [], true],
  ['{{ links.nowhere }} {{ custmer.x }} {{ customer }}', [], true],
  ['{{ customer.x', [], true],
  ['{{ customer.x | nofilter }}', [], true],
])('%s', (text, needed, isComplex) => {
  expect(variablesIn(text)).toEqual({ needed, isComplex });
});

test.each<[string, string[][]]>([
  ['{{ customer.lastName }} {{ slots.topic }}', []],
  ['{{ entry.product }} and {{ entry.product }}', [['product']]],
  ["{% if entry.urgent %}{{ entry['order no'] | upcase }}{% endif %}", [['urgent'], ['order no']]],
  ['{{ entry.order.id }} {{ entry }}', [['order', 'id']]],
  ['{{ entry.product', []],
])('%s reads of the entering event', (text, read) => {
  expect(entryIn(text)).toEqual(read);
});
