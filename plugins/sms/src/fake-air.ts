/** Code points of the GSM 7-bit default alphabet by septet (3GPP TS 23.038 §6.2.1); 27 is the escape to the extension table. */
const alphabet = [
  0x40, 0xa3, 0x24, 0xa5, 0xe8, 0xe9, 0xf9, 0xec, 0xf2, 0xc7, 0x0a, 0xd8, 0xf8, 0x0d, 0xc5, 0xe5, 0x394, 0x5f, 0x3a6,
  0x393, 0x39b, 0x3a9, 0x3a0, 0x3a8, 0x3a3, 0x398, 0x39e, -1, 0xc6, 0xe6, 0xdf, 0xc9, 0x20, 0x21, 0x22, 0x23, 0xa4,
  0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x2b, 0x2c, 0x2d, 0x2e, 0x2f, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37,
  0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x3f, 0xa1, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a,
  0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5a, 0xc4, 0xd6, 0xd1,
  0xdc, 0xa7, 0xbf, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f, 0x70,
  0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0xe4, 0xf6, 0xf1, 0xfc, 0xe0,
];
const extension = new Map([
  [0x0c, 0x0a],
  [0x5e, 0x14],
  [0x7b, 0x28],
  [0x7d, 0x29],
  [0x5c, 0x2f],
  [0x5b, 0x3c],
  [0x7e, 0x3d],
  [0x5d, 0x3e],
  [0x7c, 0x40],
  [0x20ac, 0x65],
]);
const escaped = 27;
const largest = 140;
const headerSize = 6;

/** A text on the air: its parts as octets, each with the header that joins them where there are several. */
export interface OnAir {
  encoding: 'GSM-7' | 'UCS-2';
  parts: Uint8Array[];
}

/** Puts a text into short messages of 140 octets as a network would (TS 23.038, TS 23.040 §9.2.3.24), and reads it back to be sure. */
export function putOnAir(text: string): OnAir {
  const septets = [...text].map(septetsOf);
  const isGsm = septets.every((codes) => codes !== undefined);
  const units = isGsm ? septets.filter((codes) => codes !== undefined) : [...text].map(utf16);
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const put = isGsm ? pack : (codes: number[], offset: number) => Uint8Array.from([...Array(offset).fill(0), ...codes]);
  const read = isGsm
    ? unpack
    : (octets: Uint8Array, { offset }: Held) => Buffer.from(octets.subarray(offset)).swap16().toString('utf16le');
  const single = put(units.flat(), 0);
  const split = single.length <= largest ? [{ codes: units.flat(), offset: 0 }] : splitUp(units, isGsm);
  const parts = split.map(({ codes, offset }) => put(codes, offset));
  const heard = parts.map((part, place) =>
    read(part, { offset: split[place]?.offset ?? 0, count: split[place]?.codes.length ?? 0 }),
  );
  if (heard.join('') !== text || parts.some((part) => part.length > largest))
    throw new Error('this text does not go on the air');
  return { encoding, parts };
}

/** What is needed to read a part: where it begins, and how many septets or octets it holds. */
interface Held {
  offset: number;
  count: number;
}

/** Fills parts with whole characters as long as they stay within 140 octets together with their header. */
function splitUp(units: number[][], isGsm: boolean): { codes: number[]; offset: number }[] {
  const fits = (count: number) => headerSize + (isGsm ? Math.ceil((count * 7 + 1) / 8) : count) <= largest;
  const parts: { codes: number[]; offset: number }[] = [];
  for (const codes of units) {
    const last = parts.at(-1);
    if (last && fits(last.codes.length + codes.length)) last.codes.push(...codes);
    else parts.push({ codes: [...codes], offset: headerSize });
  }
  return parts;
}

function septetsOf(character: string): number[] | undefined {
  const point = character.codePointAt(0) ?? -1;
  const code = alphabet.indexOf(point);
  if (code >= 0) return [code];
  const extended = extension.get(point);
  return extended === undefined ? undefined : [escaped, extended];
}

function utf16(character: string): number[] {
  return [...Buffer.from(character, 'utf16le').swap16()];
}

/** Septets as octets, the first in the lowest bits; after a header one bit fills up to a septet's boundary. */
function pack(septets: number[], offset: number): Uint8Array {
  const first = Math.ceil((offset * 8) / 7) * 7;
  const octets = new Uint8Array(Math.ceil((first + septets.length * 7) / 8));
  septets.forEach((septet, place) => {
    for (let bit = 0; bit < 7; bit += 1) {
      const at = first + place * 7 + bit;
      octets[at >> 3] = (octets[at >> 3] ?? 0) | (((septet >> bit) & 1) << (at & 7));
    }
  });
  return octets;
}

function unpack(octets: Uint8Array, { offset, count }: Held): string {
  const first = Math.ceil((offset * 8) / 7) * 7;
  const septets = Array.from({ length: count }, (_, place) =>
    [0, 1, 2, 3, 4, 5, 6].reduce((septet, bit) => {
      const at = first + place * 7 + bit;
      return septet | ((((octets[at >> 3] ?? 0) >> (at & 7)) & 1) << bit);
    }, 0),
  );
  let text = '';
  for (let place = 0; place < septets.length; place += 1) {
    if (septets[place] !== escaped) {
      text += String.fromCodePoint(alphabet[septets[place] ?? 0] ?? 0);
      continue;
    }
    place += 1;
    const [point = 0] = [...extension].find(([, code]) => code === septets[place]) ?? [];
    text += String.fromCodePoint(point);
  }
  return text;
}
