import { expect, it } from 'vitest';
import { customerNow } from './played-customer.ts';
import { beginAt, makeHappen } from './playing.ts';

const begin = Date.parse('2026-03-02T08:00:00Z');
const email = { channel: 'email', purpose: 'marketing' } as const;
const ada = {
  id: 'ada',
  name: 'Ada',
  attributes: { city: 'Turku' },
  preferences: [],
  consents: [{ ...email, state: 'granted' as const }],
};

it('a customer is shown as they are by the time of the clock', () => {
  const withdrawn = makeHappen(
    { ...beginAt(begin), now: begin + 1_000 },
    { consent: { ...email, state: 'withdrawn' } },
    'Withdrawn',
  );
  const moved = makeHappen({ ...withdrawn, now: begin + 2_000 }, { attributes: { city: 'Oulu' } }, 'Moved');
  expect(customerNow(ada, { ...moved, now: begin })).toEqual(ada);
  expect(customerNow(ada, moved)).toEqual({
    ...ada,
    attributes: { city: 'Oulu' },
    consents: [{ ...email, state: 'withdrawn' }],
  });
});
