import { checkJourney, compileJourney } from '@waymark/core/compiler';
import type { ConnectorManifest, Journey, Problem } from '@waymark/core/journey';
import { brokenTests, type KeptTest } from '@waymark/core/kept-tests';
import type { WorkspaceNames } from '@waymark/core/nodes';

/** A check asked for; answers carry the same number. */
export interface CheckRequest {
  number: number;
  journey: Journey;
  connectors: readonly ConnectorManifest[];
  /** Left out while they are not known: references to them are then not checked. */
  names?: WorkspaceNames;
  /** The tests kept with the journey. */
  tests: readonly KeptTest[];
}

/** What a check found. */
export interface CheckAnswer {
  number: number;
  problems: Problem[];
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { number, journey, connectors, names, tests } = data;
  const context = { connectors, workspace: names };
  const problems = checkJourney(journey, context);
  // Compiled once more only where something is to be played.
  const compiled = tests.length > 0 ? compileJourney(journey, context) : undefined;
  if (compiled && 'plan' in compiled) problems.push(...brokenTests(compiled.plan, tests));
  const answer: CheckAnswer = { number, problems };
  self.postMessage(answer);
});
