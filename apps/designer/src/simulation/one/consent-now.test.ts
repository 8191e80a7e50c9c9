import { describe, expect, it } from 'vitest';
import { consentNow } from './consent-now.ts';
import { beginAt, makeHappen } from './playing.ts';

const begin = Date.parse('2026-03-02T08:00:00Z');
const email = { channel: 'email', purpose: 'marketing' } as const;
const withdraws = { consent: { ...email, state: 'withdrawn' } } as const;

describe('what a customer has said of a channel and purpose', () => {
  it('is what was known at first until something is made to happen, and only once the clock shows it', () => {
    const later = makeHappen({ ...beginAt(begin), now: begin + 1_000 }, withdraws, 'Withdrawn');
    expect(consentNow([{ ...email, state: 'granted' }], { ...later, now: begin }, email)).toBe('granted');
    expect(consentNow([{ ...email, state: 'granted' }], later, email)).toBe('withdrawn');
    expect(consentNow(undefined, later, { ...email, channel: 'sms' })).toBe('granted');
  });

  it('is granted without a list, and unknown where a list does not name it', () => {
    expect(consentNow(undefined, beginAt(begin), email)).toBe('granted');
    expect(consentNow([], beginAt(begin), email)).toBeUndefined();
  });
});
