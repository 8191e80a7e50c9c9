import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from './compare.ts';
import type { Hunted } from './hunt.ts';

/** The command that plays a case again. */
export const commandFor = ({ seed, path }: { seed: number; path: string }): string =>
  `npm run fuzz -- --seed ${seed} --path ${path}`;

/** Writes a difference as a case: the simulator's trace is the one expected. Gives the file's path. */
export function writeCase(folder: string, found: NonNullable<Hunted['found']>): string {
  const { journey, written } = found.case;
  const { simulated, ran, seed, path } = found;
  const file = join(folder, `difference-${seed}-${path.replaceAll(':', '-').slice(0, 60)}.json`);
  const content = {
    title: `a run parts from the simulator in ${firstDifference(found)}`,
    repeat: commandFor(found),
    journey,
    scenario: written,
    trace: simulated,
    ran,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);
  return file;
}
