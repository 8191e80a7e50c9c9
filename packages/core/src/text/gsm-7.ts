/** The 127 characters of the GSM 7-bit default alphabet (3GPP TS 23.038 §6.2.1), and those of its extension table (§6.2.1.1). */
const plain = new Set(
  [
    '@£$¥èéùìòÇ\nØø\rÅå',
    'Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ',
    ' !"#¤%&\'()*+,-./',
    '0123456789:;<=>?',
    '¡ABCDEFGHIJKLMNO',
    'PQRSTUVWXYZÄÖÑÜ§',
    '¿abcdefghijklmno',
    'pqrstuvwxyzäöñüà',
  ].join(''),
);
const extended = new Set('\f^{}\\[~]|€');

/** How many septets a character takes in the GSM 7-bit alphabet: 1, or 2 by the extension table; 0 when it is not in it. */
export function septetsOf(character: string): 0 | 1 | 2 {
  if (plain.has(character)) return 1;
  return extended.has(character) ? 2 : 0;
}
