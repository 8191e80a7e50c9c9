import { loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import type { ConnectorManifest, Journey } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import fc from 'fast-check';
import { arbitraryJourney, type JourneyScope } from './journey.ts';
import { readWritten, tellStory, type WrittenScenario } from './scenario.ts';
import { arbitraryStory } from './story.ts';

/** A journey with a scenario of it, as written and as read. */
export interface GeneratedCase {
  journey: Journey;
  plan: Plan;
  written: WrittenScenario;
  scenario: Scenario;
}

/** The connectors of this checkout. */
export async function pluginManifests(): Promise<ConnectorManifest[]> {
  const { manifests } = await loadManifests({ folders: [new URL('../../../plugins', import.meta.url).pathname] });
  return [...manifests.values()];
}

/** Sound journeys with scenarios of them. Journey and story shrink each by itself. */
export const arbitraryCase = (scope: JourneyScope): fc.Arbitrary<GeneratedCase> =>
  fc.record({ journey: arbitraryJourney(scope), story: arbitraryStory }).map(({ journey, story }) => {
    const compiled = compileJourney(journey, scope);
    if ('problems' in compiled) throw new Error(`not sound: ${JSON.stringify(compiled.problems)}`);
    const { plan } = compiled;
    const written = tellStory(journey, plan, story);
    return { journey, plan, written, scenario: readWritten(written) };
  });
