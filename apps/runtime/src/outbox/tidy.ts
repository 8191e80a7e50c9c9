import { type Rounds, startRounds } from '../rounds.ts';
import type { Store } from '../store/store.ts';

const day = 86_400_000;

/** Forgets outbox rows handed over a day ago, message ids taken a month ago and connections' events taken two months ago. */
export function startTidying(store: Store): Rounds {
  const round = async () => {
    const now = Date.now();
    await store.outbox.forget(now - day);
    await store.events.forgetMessageIds(now - 30 * day);
    await store.inbound.forget(now - 60 * day);
  };
  return startRounds({ round, pause: 60_000, report: () => undefined });
}
