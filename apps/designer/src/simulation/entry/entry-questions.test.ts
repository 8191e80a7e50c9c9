import { emptyJourney, type Journey } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { entryQuestions } from './entry-questions.ts';

const journey: Journey = {
  ...emptyJourney('Order'),
  entry: { key: 'order' },
  exits: [{ reason: 'gone', when: { segment: 'gone' } }],
  nodes: [
    {
      id: 'ordered',
      kind: 'trigger',
      on: { type: 'event', event: 'ordered', where: { property: 'amount', is: 'set' } },
    },
    { id: 'monday', kind: 'trigger', name: 'Mondays', on: { type: 'segment', segment: 'dach', change: 'entered' } },
    { id: 'wait', kind: 'wait', until: { type: 'date', entry: 'deliveryDate' } },
    {
      id: 'mail',
      kind: 'channel',
      connector: 'email',
      purpose: 'service',
      content: { entry: 'none', segment: 'none' },
    },
  ],
};

it('a test run is asked by which start, with which properties of the event, and in which segments', () => {
  expect(entryQuestions(journey)).toEqual({
    triggers: [
      { value: 'ordered', label: 'Ordered' },
      { value: 'monday', label: 'Mondays' },
    ],
    properties: ['order', 'deliveryDate', 'amount'],
    segments: ['dach', 'gone'],
  });
});
