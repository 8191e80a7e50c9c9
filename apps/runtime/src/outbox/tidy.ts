import type { Store } from '../store/store.ts';

const day = 86_400_000;

/** Forgets outbox rows handed over a day ago and message ids taken a month ago; a little at a time, every minute. */
export function startTidying(store: Store): { stop(): void } {
  const tidy = async () => {
    const now = Date.now();
    await store.outbox.forget(now - day);
    await store.events.forgetMessageIds(now - 30 * day);
  };
  const timer = setInterval(() => void tidy().catch(() => undefined), 60_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
