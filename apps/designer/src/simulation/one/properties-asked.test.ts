import type { Journey } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { propertiesAsked } from './properties-asked.ts';

const journey = {
  entry: { key: 'order' },
  nodes: [
    { kind: 'wait', until: { event: 'order.paid', where: { property: 'amount', is: 'at-least', value: 3 } } },
    {
      kind: 'wait',
      until: { any: [{ event: 'order.paid', where: { property: 'currency', is: 'equal', value: 'EUR' } }] },
    },
    { kind: 'wait', until: { event: 'visit.booked', where: { property: 'site', is: 'set' } } },
  ],
  goals: [{ when: { event: 'order.paid', where: { property: 'amount', is: 'set' } } }],
  exits: [],
} as unknown as Journey;

it('an event is asked for its own properties, and for the key of the journey', () => {
  expect(propertiesAsked(journey, 'order.paid')).toEqual(['order', 'amount', 'currency']);
  expect(propertiesAsked(journey, 'visit.cancelled')).toEqual(['order']);
});
