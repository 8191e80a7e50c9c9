import { compileJourney } from '@waymark/core/compiler';
import type { Plan } from '@waymark/core/plan';
import { readManifests } from './manifests.ts';
import type { Outcome } from './outcome.ts';
import { problemsOutcome } from './problems.ts';
import { readJson } from './read-json.ts';

/** A journey file's plan, or what to say instead. */
export async function compileFile(file: string): Promise<{ plan: Plan } | { outcome: Outcome }> {
  const read = readJson(file);
  if ('trouble' in read) return { outcome: read };
  const manifests = await readManifests();
  if ('trouble' in manifests) return { outcome: manifests };
  const compiled = compileJourney(read.json, manifests);
  return 'plan' in compiled ? compiled : { outcome: problemsOutcome(file, compiled.problems) };
}
