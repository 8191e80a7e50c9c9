import { emptyJourney, type Journey } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { attributesAsked } from './attributes-asked.ts';

const journey: Journey = {
  ...emptyJourney('Welcome'),
  goals: [{ key: 'goal', when: { attribute: 'visited', is: 'set' }, exit: false }],
  nodes: [
    {
      id: 'which',
      kind: 'branch',
      cases: [{ outlet: 'yes', when: { all: [{ attribute: 'specialty', is: 'equal', value: 'cardiology' }] } }],
    },
    {
      id: 'mail',
      kind: 'channel',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Dr {{ customer.lastName }}', body: "{{ customer['favourite drug'] | upcase }}, specialty" },
    },
  ],
};

const email = { id: 'email', capabilities: { contacts: 'customer', address: 'email' } } as never;

it('names what conditions, texts and channels ask of a customer, each once', () => {
  expect(attributesAsked(journey, [email])).toEqual(['visited', 'specialty', 'lastName', 'favourite drug', 'email']);
  expect(attributesAsked(emptyJourney('Empty'), [email])).toEqual([]);
});
