import { describe, expect, it } from 'vitest';
import { attributeLabel } from './attribute-label.ts';
import { createFormat } from './format.ts';
import { spanText } from './span.ts';

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

describe('words for figures and instants', () => {
  it('names today, yesterday and tomorrow in the language', () => {
    expect(createFormat('en').day(ago(0))).toMatch(/^Today, \d\d:\d\d$/);
    expect(createFormat('de').day(ago(1))).toBe('Gestern');
    expect(createFormat('de').dayWithin(ago(-1))).toBe('morgen');
  });

  it('tells the day, and how far it is, in the zone that was asked for', () => {
    const noon = (days: number, zone: string) => {
      const date = new Date(Date.now() + days * day).toISOString().slice(0, 10);
      return createFormat('en', zone).stamp(`${date}T12:00:00Z`);
    };
    expect(noon(2, 'Pacific/Kiritimati')).toMatch(/^\w{3} 02:00$/);
    expect(noon(30, 'Pacific/Kiritimati')).toMatch(/^\d+ \w+( \d{4})? 02:00$/);
    expect(createFormat('en', 'Asia/Kathmandu').stamp('2019-12-31T20:00:00Z')).toBe('1 Jan 2020 01:45');
    expect(createFormat('en', 'America/New_York').stamp('2020-01-01T02:00:00Z')).toBe('31 Dec 2019 21:00');
  });

  it('says no weekday of two dates: a time of this week and one of the next read differently', () => {
    const { stamp } = createFormat('en', 'UTC');
    for (let before = 0; before < 7; before++) expect(stamp(ago(before))).not.toBe(stamp(ago(before - 7)));
    const year = Array.from({ length: 365 }, (_, days) => stamp(ago(days - 180)));
    expect(new Set(year).size).toBe(365);
  });

  it('writes numbers and shares as the language does', () => {
    expect(createFormat('de').count(12_345.5)).toBe('12.345,5');
    expect(createFormat('en').percent(0.184)).toBe('18.4%');
  });

  it('says a span by its two largest units', () => {
    expect(spanText(2.5 * day + 65_000, 'en')).toBe('2 days, 12 hours');
    expect(spanText(61_000, 'de')).toBe('1 Minute, 1 Sekunde');
    expect(spanText(0, 'en')).toBe('0 seconds');
  });

  it('reads the name of an attribute as words', () => {
    expect(attributeLabel('lastName')).toBe('Last name');
    expect(attributeLabel('order_id')).toBe('Order id');
  });
});
