import type { AudienceThread } from '../audience/ask-audience.ts';
import type { Catalogue } from '../audience/catalogue.ts';

/** A catalogue is told again for so many times as long as it took to make, in place of a new one. */
const lasting = 20;

/**
 * Tells what there is by name, to one asker after the other: while it is looked through everybody waits for the same
 * answer, and a large workspace is not looked through again at once. Where it could not be looked through, the last one
 * is told, and it is tried again with the next question.
 */
export function createCatalogue(
  thread: Pick<AudienceThread, 'catalogue'>,
  now: () => number,
): () => Promise<Catalogue> {
  let asked: Promise<Catalogue> | undefined;
  let until = Number.POSITIVE_INFINITY;
  let good: Catalogue = { attributes: [], events: [] };
  return () => {
    if (asked && now() < until) return asked;
    const began = now();
    until = Number.POSITIVE_INFINITY;
    asked = thread.catalogue().then((found) => {
      if ('overran' in found) {
        until = now();
        return good;
      }
      until = now() + lasting * (now() - began);
      good = found;
      return found;
    });
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
}
