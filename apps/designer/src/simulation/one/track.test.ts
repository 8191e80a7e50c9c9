import type { TracePanelRow } from '@waymark/ui/components';
import { describe, expect, it } from 'vitest';
import { type TrackInput, trackOf } from './track.ts';

const at = (text: string) => Date.parse(text);
const row = (dateTime: string, title: string, stage: TracePanelRow['stage'] = 'past'): TracePanelRow => ({
  key: title,
  family: 'channel',
  icon: 'mail',
  title,
  time: dateTime.slice(11, 16),
  dateTime,
  ...(stage ? { stage } : {}),
});
const input: TrackInput = {
  begin: at('2026-03-09T08:00:00Z'),
  last: at('2026-03-12T07:00:00Z'),
  zone: 'Europe/Berlin',
  language: 'en-GB',
  rows: [],
  quietHours: undefined,
};

describe('the track of a played journey', () => {
  it('runs along whole days of the customer’s zone', () => {
    const { from, to, ticks } = trackOf(input);
    expect([from, to]).toEqual([at('2026-03-08T23:00:00Z'), at('2026-03-12T23:00:00Z')]);
    // Whether a comma stands after the weekday changes from one Unicode edition to the next.
    expect(ticks.map(({ label }) => label.replace(',', ''))).toEqual(['Mon 9 Mar', 'Tue 10', 'Wed 11', 'Thu 12']);
  });

  it('keeps to the wall clock over a clock change, and to few ticks over a long time', () => {
    const { ticks } = trackOf({ ...input, last: at('2026-03-31T07:00:00Z') });
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.at(-1)).toMatchObject({ at: at('2026-03-29T22:00:00Z') });
    expect(trackOf({ ...input, last: at('2036-03-31T07:00:00Z') }).ticks.length).toBeLessThanOrEqual(6);
  });

  it('marks what lies at one place once, and what is to come apart from what was', () => {
    const { marks } = trackOf({
      ...input,
      rows: [
        row('2026-03-09T08:00:00Z', 'Entered'),
        row('2026-03-09T08:00:00Z', 'Welcome: sent'),
        row('2026-03-12T07:00:00Z', 'Study: sent', 'next'),
      ],
    });
    expect(marks).toMatchObject([
      { at: input.begin, label: 'Entered, 08:00; Welcome: sent, 08:00', isNext: false },
      { at: input.last, label: 'Study: sent, 07:00', isNext: true },
    ]);
  });

  it('shades quiet hours, those that go over midnight too', () => {
    const { bands } = trackOf({ ...input, last: input.begin, quietHours: { from: '20:00', to: '08:00' } });
    expect(bands).toEqual([
      { from: at('2026-03-08T23:00:00Z'), to: at('2026-03-09T07:00:00Z') },
      { from: at('2026-03-09T19:00:00Z'), to: at('2026-03-09T23:00:00Z') },
    ]);
    expect(
      trackOf({ ...input, last: at('2027-01-01T00:00:00Z'), quietHours: { from: '20:00', to: '08:00' } }).bands,
    ).toEqual([]);
  });
});
