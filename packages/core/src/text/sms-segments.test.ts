import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSmsSegments } from './sms-segments.ts';

describe('a text within the GSM alphabet', () => {
  test.each([
    ['160 letters are one part', 'a'.repeat(160), 1, 160, 160],
    ['161 are two', 'a'.repeat(161), 2, 161, 306],
    ['306 still are', 'a'.repeat(306), 2, 306, 306],
    ['307 are three', 'a'.repeat(307), 3, 307, 459],
    ['a euro sign takes two', '€'.repeat(80), 1, 160, 160],
    ['81 euro signs take two parts', '€'.repeat(81), 2, 162, 306],
    ['Finnish stays within it', 'Hyvää päivää, Åke! Älä unohda lääkettäsi.', 1, 41, 160],
    ['German stays within it', 'Grüße aus Köln: Übermäßig', 1, 25, 160],
    ['an escaped character is not split over two parts', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3, 306, 459],
    ['an empty text is none', '', 0, 0, 160],
  ])('%s', (_, text, segments, units, room) => {
    expect(countSmsSegments(text)).toEqual({ encoding: 'GSM-7', segments, units, room, outside: [] });
  });
});

describe('a text beyond the GSM alphabet', () => {
  test.each([
    ['one Turkish letter is enough', `ş${'a'.repeat(69)}`, 1, 70, 70, ['ş']],
    ['71 are two parts', `ğ${'a'.repeat(70)}`, 2, 71, 134, ['ğ']],
    ['each letter is named once', 'ıĞıİş', 1, 5, 70, ['ı', 'Ğ', 'İ', 'ş']],
    ['Chinese', '您好，医生', 1, 5, 70, ['您', '好', '，', '医', '生']],
    ['a small c with a cedilla is not in it', 'çare', 1, 4, 70, ['ç']],
    ['a typographic apostrophe is not', 'it’s', 1, 4, 70, ['’']],
    ['an emoji is not split over two parts', `${'ş'.repeat(66)}😀${'ş'.repeat(66)}`, 3, 134, 201, ['ş', '😀']],
  ])('%s', (_, text, segments, units, room, outside) => {
    expect(countSmsSegments(text)).toEqual({ encoding: 'UCS-2', segments, units, room, outside });
  });
});

test('a longer text never takes fewer parts, and what is taken fits', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '€', '[', 'ş', '医', '😀', '\n'), maxLength: 700 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [short, long] = [countSmsSegments(one), countSmsSegments(one + other)];
      expect(long.segments).toBeGreaterThanOrEqual(short.segments);
      expect(long.units).toBeLessThanOrEqual(long.room);
      expect(long.room / Math.max(1, long.segments)).toBeOneOf([160, 70, 153, 67]);
    }),
  );
});
