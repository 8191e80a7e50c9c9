import { checkJourney } from '@waymark/core/compiler';
import type { ConnectorManifest, Journey, Problem } from '@waymark/core/journey';

/** A check asked for; answers carry the same number. */
export interface CheckRequest {
  number: number;
  journey: Journey;
  connectors: readonly ConnectorManifest[];
}

/** What a check found. */
export interface CheckAnswer {
  number: number;
  problems: Problem[];
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { number, journey, connectors } = data;
  const answer: CheckAnswer = { number, problems: checkJourney(journey, { connectors }) };
  self.postMessage(answer);
});
