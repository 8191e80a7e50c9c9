import type { JsonObject } from '@waymark/core/plan';
import { madeBy } from './made-by.ts';
import type { Playing } from './playing.ts';

/** What a customer has by the time shown: what they had at first, and the changes made since, in the order in which they happen. */
export function attributesNow(first: JsonObject, playing: Pick<Playing, 'made' | 'now'>): JsonObject {
  const changes = madeBy(playing).flatMap(({ what }) => ('attributes' in what ? Object.entries(what.attributes) : []));
  return { ...first, ...Object.fromEntries(changes) };
}
