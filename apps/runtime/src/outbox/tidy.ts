import type { Store } from '../store/store.ts';

const day = 86_400_000;

/** Forgets outbox rows handed over a day ago, message ids taken a month ago and connections' events taken two months ago. */
export function startTidying(store: Store): { stop(): void } {
  const tidy = async () => {
    const now = Date.now();
    await store.outbox.forget(now - day);
    await store.events.forgetMessageIds(now - 30 * day);
    await store.inbound.forget(now - 60 * day);
  };
  const timer = setInterval(() => void tidy().catch(() => undefined), 60_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
