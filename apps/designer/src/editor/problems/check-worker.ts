import { checkJourney } from '@waymark/core/compiler';
import type { ConnectorManifest, Journey, Problem } from '@waymark/core/journey';
import type { WorkspaceNames } from '@waymark/core/nodes';

/** A check asked for; answers carry the same number. */
export interface CheckRequest {
  number: number;
  journey: Journey;
  connectors: readonly ConnectorManifest[];
  /** Left out while they are not known: references to them are then not checked. */
  names?: WorkspaceNames;
}

/** What a check found. */
export interface CheckAnswer {
  number: number;
  problems: Problem[];
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { number, journey, connectors, names } = data;
  const answer: CheckAnswer = { number, problems: checkJourney(journey, { connectors, workspace: names }) };
  self.postMessage(answer);
});
