import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../src/sample/random.ts';
import type { Product } from '../test/product.ts';
import type { Provider } from './provider.ts';

/** What is killed. */
export type Victim = 'worker' | 'api' | 'temporal' | 'provider';

const weights: Record<Victim, number> = { worker: 4, api: 2, temporal: 2, provider: 3 };

/** What a run's kills came to: how often each was killed, and how many messages were just being handed over. */
export interface Kills {
  victims: Record<Victim, number>;
  windows: number;
}

/** Kills one after the other with `kill -9`, each back within two seconds. `submitting` counts messages being handed over. */
export async function killAtRandom(
  parts: { product: Product; provider: Provider; random: Random; submitting: () => number },
  kills: number,
): Promise<Kills> {
  const { product, provider, random, submitting } = parts;
  const done: Kills = { victims: { worker: 0, api: 0, temporal: 0, provider: 0 }, windows: 0 };
  for (let nth = 0; nth < kills; nth++) {
    await sleep(random.between(500, 3_500));
    const victim = random.weigh(weights);
    const before = submitting();
    if (victim === 'provider') await provider.kill();
    else await product.kill(victim);
    // A worker's own count stands still once it is dead; a provider's death is soon known, so that the larger one counts.
    if (victim === 'worker' || victim === 'provider') done.windows += Math.max(before, submitting());
    done.victims[victim] += 1;
    await sleep(random.between(0, 1_000));
    if (victim === 'provider') await provider.revive();
    else await product.revive(victim);
  }
  return done;
}
