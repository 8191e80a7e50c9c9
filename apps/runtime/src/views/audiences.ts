import type { AudienceCount, Audiences } from '../api/audiences.ts';
import type { AudienceThread } from '../audience/ask-audience.ts';
import { readCountable } from '../audience/countable.ts';
import { readPolicy } from '../policy/policy.ts';
import type { Store } from '../store/store.ts';

/** What counting needs of the rest of the runtime. */
export interface AudienceParts {
  store: Store;
  thread: AudienceThread;
  now: () => number;
}

/** Counts of live customers. */
export const createAudiences = ({ store, thread, now }: AudienceParts): Audiences => ({
  async count({ conditions, zone }, signal) {
    const read = conditions.map((written) => readCountable(written, new Set()));
    const policy = await store.read(readPolicy);
    const asked = {
      conditions: read.flatMap((one) => ('condition' in one ? [one.condition] : [])),
      at: now(),
      zone,
      consentRules: policy.consent ?? [],
    };
    const counted = await thread.count(asked, signal);
    if ('overran' in counted) return counted;
    const holds = counted.holds.values();
    const counts = read.map(
      (one): AudienceCount => ('condition' in one ? { holds: holds.next().value ?? 0 } : { cannot: one.cannot }),
    );
    return { total: counted.total, counts };
  },
});
