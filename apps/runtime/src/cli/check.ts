import { checkJourney } from '@waymark/core/compiler';
import { readManifests } from './manifests.ts';
import type { Outcome } from './outcome.ts';
import { problemsOutcome } from './problems.ts';
import { readJson } from './read-json.ts';

/** `check FILE`: every problem of a journey. */
export async function check(file: string): Promise<Outcome> {
  const read = readJson(file);
  if ('trouble' in read) return read;
  const manifests = await readManifests();
  if ('trouble' in manifests) return manifests;
  return problemsOutcome(file, checkJourney(read.json, manifests));
}
