import { useQueryClient } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import type { JourneyResult, Progress } from '@waymark/core/simulator/audience';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announceProblem } from '../api/announce-problem.ts';
import { useTRPC, useTRPCClient } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { listedProblems } from '../editor/problems/shown-problems.ts';
import { audienceParts } from './audience-parts.ts';
import AudienceWorker from './audience-worker.ts?worker';
import { listenedFor } from './happenings/happenings.ts';
import type { Assumptions } from './messages.ts';
import { type RunOutcome, runAudience } from './run-audience.ts';

/** Where a run is; `took` is in milliseconds. */
export type RunState =
  | { type: 'idle' }
  | { type: 'running'; progress: Progress }
  | { type: 'problems'; problems: readonly string[] }
  | { type: 'done'; result: JourneyResult; customers: number; took: number };

/** What the page says of an audience; policy and occasions are the workspace's. */
export type Assumed = Omit<Assumptions, 'policy' | 'occasions'>;

/** A journey simulated over the workspace's customers, in a worker. */
export interface AudienceRun {
  state: RunState;
  start(assumed: Assumed): void;
  cancel(): void;
}

/** Runs a journey over the workspace's customers; leaving the screen ends the run. */
export function useAudienceRun(journey: Journey): AudienceRun {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const { connectors } = useConnectors();
  const { i18n } = useTranslation();
  const [state, setState] = useState<RunState>({ type: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ type: 'idle' });
  }, []);

  const start = useCallback(
    (assumed: Assumed) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const began = performance.now();
      const tell = (next: RunState) => signal.aborted || setState(next);
      const onProgress = (progress: Progress) => tell({ type: 'running', progress });
      onProgress({ done: 0, total: 0 });

      const outcome = async (): Promise<RunOutcome> => {
        const [{ policy }, occasions] = await Promise.all([
          queries.fetchQuery(trpc.policy.get.queryOptions()),
          queries.fetchQuery(trpc.occasions.list.queryOptions()),
        ]);
        const known = occasions.map(
          ({ key, start: from, end }) => [key, { start: from, ...(end && { end }) }] as const,
        );
        return runAudience({
          journey,
          connectors,
          assumptions: { ...assumed, policy, occasions: Object.fromEntries(known) },
          parts: audienceParts(api, { events: listenedFor(journey), signal }),
          openWorker: () => new AudienceWorker(),
          onProgress,
          signal,
        });
      };
      const settle = (came: RunOutcome) => {
        if ('problems' in came) {
          const errors = came.problems.filter(({ severity }) => severity === 'error');
          const listed = listedProblems(errors, journey, i18n.language);
          return tell({
            type: 'problems',
            problems: listed.map(({ nodeName, message }) => (nodeName ? `${nodeName}: ${message}` : message)),
          });
        }
        const result = came.result.journeys[journey.key];
        const took = performance.now() - began;
        return tell(result ? { type: 'done', result, customers: came.result.customers, took } : { type: 'idle' });
      };
      outcome().then(settle, (error: unknown) => {
        if (signal.aborted) return;
        setState({ type: 'idle' });
        announceProblem(error);
      });
    },
    [api, connectors, i18n.language, journey, queries, trpc],
  );
  return { state, start, cancel };
}
