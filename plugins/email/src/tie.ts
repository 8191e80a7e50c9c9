import { fieldBlocks } from './fields.ts';
import { keyInReturnPath } from './return-path.ts';
import { headerOf, type Returned } from './returned.ts';
import type { Settings } from './settings.ts';

/** Which message mail that came back is about: its delivery's key, else its Message-ID as in the receipt. */
export type Tie = { key: string } | { providerId: string } | undefined;

const addressed = ['x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'to'];

/** By the return path it came to or that the message bore, else by the Message-ID in what was returned or answered. */
export function tieOf(returned: Returned, settings: Settings): Tie {
  const key = keyIn(returned, settings);
  if (key !== undefined) return { key };
  const { mail, original } = returned;
  const domain = settings.fromAddress.slice(settings.fromAddress.lastIndexOf('@')).toLowerCase();
  const ids = [original?.messageId, mail.inReplyTo, mail.references].flatMap(
    (text) => text?.match(/<[^<>\s]+>/g) ?? [],
  );
  const own = ids.find((id) => id.toLowerCase().endsWith(`${domain}>`));
  return own === undefined ? undefined : { providerId: own };
}

function keyIn({ mail, report, original }: Returned, settings: Settings): string | undefined {
  const told = report ? fieldBlocks(report.text)[0] : undefined;
  const places = [
    ...addressed.map((name) => headerOf(mail, name)),
    told?.get('original-mail-from'),
    original && headerOf(original, 'return-path'),
  ];
  for (const address of places.flatMap((text) => text?.split(/[\s<>,;]+/) ?? [])) {
    const key = keyInReturnPath(settings, address);
    if (key !== undefined) return key;
  }
  return undefined;
}
