import type { AudienceThread } from '../audience/ask-audience.ts';
import type { Catalogue } from '../audience/catalogue.ts';

/** A catalogue is told again for so many times as long as it took to make, in place of a new one. */
const lasting = 20;

/**
 * Tells what there is by name, to one asker after the other: while it is looked through everybody waits for the same
 * answer, and a large workspace is not looked through again at once. One that takes too long is empty.
 */
export function createCatalogue(
  thread: Pick<AudienceThread, 'catalogue'>,
  now: () => number,
): () => Promise<Catalogue> {
  let asked: Promise<Catalogue> | undefined;
  let until = Number.POSITIVE_INFINITY;
  return () => {
    if (asked && now() < until) return asked;
    const began = now();
    until = Number.POSITIVE_INFINITY;
    asked = thread.catalogue().then((found) => {
      until = now() + lasting * (now() - began);
      return 'overran' in found ? { attributes: [], events: [] } : found;
    });
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
}
