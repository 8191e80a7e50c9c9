import { septetsOf } from './gsm-7.ts';

/** What a text message comes to on the air. */
export interface SmsSegments {
  /** `GSM-7` when every character is in the GSM 7-bit alphabet, else `UCS-2`. */
  encoding: 'GSM-7' | 'UCS-2';
  /** How many parts are sent, and paid for; 0 for an empty text. */
  segments: number;
  /** What the text takes: septets (a character of the extension table takes two) or UTF-16 units (an emoji takes two or more). */
  units: number;
  /** What fits into that many parts: 160 or 70 into one, 153 or 67 into each of several. */
  room: number;
  /** The characters that are not in the GSM 7-bit alphabet, each once, in the order in which they come. */
  outside: string[];
}

const alone = { 'GSM-7': 160, 'UCS-2': 70 };
const joined = { 'GSM-7': 153, 'UCS-2': 67 };

/**
 * Counts the parts a text is sent in: by the GSM 7-bit default alphabet with its extension table (3GPP TS 23.038 §6.2.1), or
 * UCS-2 where it does not suffice. A text of several parts spends six octets of each on the header that joins them
 * (TS 23.040 §9.2.3.24.1); neither an escaped character nor a surrogate pair is split over two. National language tables are
 * not used, and no character is replaced by a look-alike. Never throws; a lone surrogate is one unit.
 */
export function countSmsSegments(text: string): SmsSegments {
  const characters = [...text];
  const outside = [...new Set(characters.filter((character) => septetsOf(character) === 0))];
  const encoding = outside.length === 0 ? 'GSM-7' : 'UCS-2';
  const sizes = characters.map((character) => (encoding === 'GSM-7' ? septetsOf(character) : character.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= alone[encoding])
    return { encoding, segments: units === 0 ? 0 : 1, units, room: alone[encoding], outside };
  const segments = countParts(sizes, joined[encoding]);
  return { encoding, segments, units, room: segments * joined[encoding], outside };
}

/** How many parts of a size characters fill, in order, none of them split. */
function countParts(sizes: readonly number[], largest: number): number {
  let parts = 1;
  let taken = 0;
  for (const size of sizes) {
    if (taken + size > largest) {
      parts += 1;
      taken = 0;
    }
    taken += size;
  }
  return parts;
}
