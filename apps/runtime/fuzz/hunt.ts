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

/** What came of it: how often each feature was seen, and the first difference, if there was one. */
export interface Hunted {
  features: Map<string, number>;
  /** Made as small as it gets; `seed` and `path` lead fast-check to it. */
  found?: (Difference & { seed: number; path: string }) | undefined;
}

/** So many cases are made of one seed; the next ones of the next seed. */
const perSeed = 1_000;

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
  const cases = casesOf(ground, { runs, seed });
  let found: Hunted['found'];
  let done = 0;
  const runner = async () => {
    for (const { made, ...place } of cases) {
      if (found) return;
      count(made);
      const difference = await compareCase(ground, made);
      if (difference) found ??= { ...difference, ...place };
      done++;
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return { features, found: found && (await shrink(ground, found)) };
}

function* casesOf(ground: Ground, { runs, seed }: Pick<Hunt, 'runs' | 'seed'>) {
  for (let from = 0; from < runs; from += perSeed) {
    const own = seed + from / perSeed;
    const sample = fc.sample(arbitraryRun(ground), { numRuns: Math.min(perSeed, runs - from), seed: own });
    for (const [at, made] of sample.entries()) yield { made, seed: own, path: String(at) };
  }
}

/** Plays one case again. */
export async function repeat(ground: Ground, place: { seed: number; path: string }): Promise<Hunted> {
  const [made] = fc.sample(arbitraryRun(ground), { numRuns: 1, ...place });
  const difference = made && (await compareCase(ground, made));
  return { features: new Map(), found: difference && { ...difference, ...place } };
}

/** Makes a difference smaller while it stays one. What does not happen again stays as it was. */
async function shrink(ground: Ground, found: NonNullable<Hunted['found']>): Promise<Hunted['found']> {
  const { seed, path } = found;
  let smallest = found;
  const property = fc.asyncProperty(arbitraryRun(ground), async (made) => {
    const again = await compareCase(ground, made, shrinkingPatience);
    if (again) smallest = { ...smallest, ...again };
    return again === undefined;
  });
  const limits = { numRuns: 1, interruptAfterTimeLimit: shrinkingTime };
  const { counterexamplePath } = await fc.check(property, { seed, path, ...limits });
  return { ...smallest, path: counterexamplePath ?? path };
}
