import { setTimeout as pause } from 'node:timers/promises';
import type { Posting } from '../enrollments/post.ts';
import type { Store } from '../store/store.ts';

/** How often, and after how many milliseconds again, a message looks whether it is its turn: a second in all. */
const looks = 50;
const betweenLooks = 20;

/**
 * Waits until the message that was held before this one has begun to go, so that a resumed journey, or a released
 * connection, goes on in the order in which it was held. Not for long: one that is stuck holds nobody up. Nor where the
 * journey is paused again: nothing goes then.
 */
export async function takeTurn(store: Store, { row, enrollment }: Posting): Promise<void> {
  const { position } = enrollment;
  const why = position.type === 'asked' ? position.held?.why : undefined;
  if (why !== 'paused' && why !== 'connection') return;
  const before = await store.wakes.resumedBefore(row.id);
  if (before === undefined) return;
  const isPausedAgain = async () => why === 'paused' && (await store.journeys.statusOf(row.journey)) === 'paused';
  for (let look = 0; look < looks && (await store.deliveries.isHeld(before, why)); look++) {
    if (await isPausedAgain()) return;
    await pause(betweenLooks);
  }
}
