import { readFileSync } from 'node:fs';

/** Mail that came back, in the shapes in which servers write it; `{key}` in the files is the key of the delivery. */
export const returnedMail = (
  name: 'answer' | 'complaint' | 'delayed' | 'exchange' | 'exim' | 'full' | 'gmail' | 'policy' | 'postfix' | 'vacation',
  key: string,
): Uint8Array => {
  const text = readFileSync(new URL(`./returned-mail/${name}.eml`, import.meta.url), 'utf8');
  return Buffer.from(text.replaceAll('{key}', key).replace(/\r?\n/g, '\r\n'));
};
