import { simulate } from '@waymark/core/simulator';
import fc from 'fast-check';
import type { GeneratedCase } from './arbitrary-case.ts';
import { arbitraryRun, compareCase, type Difference, type Ground } from './compare.ts';
import { featuresOf } from './features.ts';

/** What to hunt for differences with. */
export interface Hunt {
  runs: number;
  seed: number;
  /** How many runs go on at the same time. */
  atOnce: number;
  /** Told after every case: how many are done. */
  tell?: ((done: number) => void) | undefined;
}

/** What came of it: where nothing was found, how often each feature was seen. */
export interface Hunted {
  features: Map<string, number>;
  /** The first difference, made as small as it gets. `path` leads fast-check to it. */
  found?: (Difference & { path: string; shrinks: number }) | undefined;
}

/** A run that is shrunk has the server for itself. */
const shrinkingPatience = 8_000;

/** Shrinking stops after this long and gives the smallest case by then. */
const shrinkingTime = 150_000;

/** Compares generated cases on the ground, many at once; the first that differs is shrunk by running again. */
export async function hunt(ground: Ground, { runs, seed, atOnce, tell = () => {} }: Hunt): Promise<Hunted> {
  const features = new Map<string, number>();
  const count = (one: GeneratedCase) => {
    const { trace } = simulate(one.plan, one.scenario);
    for (const feature of featuresOf(one, trace)) features.set(feature, (features.get(feature) ?? 0) + 1);
  };
  const waiting = fc.sample(arbitraryRun(ground), { numRuns: runs, seed }).entries();
  let first: { at: number; difference: Difference } | undefined;
  let done = 0;
  const runner = async () => {
    for (const [at, one] of waiting) {
      if (first) return;
      count(one);
      const difference = await compareCase(ground, one);
      if (difference && !first) first = { at, difference };
      done++;
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  if (!first) return { features };
  return { features, found: await shrink(ground, { seed, path: String(first.at), difference: first.difference }) };
}

/** Repeats one case; undefined where run and simulation are equal. */
export async function repeat(ground: Ground, { seed, path }: { seed: number; path: string }): Promise<Hunted['found']> {
  const [one] = fc.sample(arbitraryRun(ground), { numRuns: 1, seed, path });
  const difference = one && (await compareCase(ground, one));
  return difference && { ...difference, path, shrinks: 0 };
}

/** Makes a difference smaller while it stays one. What does not happen again stays as it was. */
async function shrink(
  ground: Ground,
  { seed, path, difference }: { seed: number; path: string; difference: Difference },
): Promise<Hunted['found']> {
  let smallest = { ...difference, path, shrinks: 0 };
  const property = fc.asyncProperty(arbitraryRun(ground), async (one) => {
    const again = await compareCase(ground, one, shrinkingPatience);
    if (!again) return true;
    smallest = { ...smallest, ...again };
    return false;
  });
  const limits = { numRuns: 1, interruptAfterTimeLimit: shrinkingTime };
  const details = await fc.check(property, { seed, path, ...limits });
  return { ...smallest, path: details.counterexamplePath ?? path, shrinks: details.numShrinks };
}
