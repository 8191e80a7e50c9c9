import type { JsonObject } from '@waymark/core/plan';
import type { Playing } from './playing.ts';

/** What a customer has by the time shown: what they had at first, and the changes made since, in the order in which they happen. */
export function attributesNow(first: JsonObject, { made, now }: Pick<Playing, 'made' | 'now'>): JsonObject {
  const changes = made
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
    .flatMap(({ what }) => ('attributes' in what ? Object.entries(what.attributes) : []));
  return { ...first, ...Object.fromEntries(changes) };
}
