import { useQuery } from '@tanstack/react-query';
import type { Journey, Problem } from '@waymark/core/journey';
import type { KeptTest } from '@waymark/core/kept-tests';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';
import CheckWorker from './check-worker.ts?worker';

const noTests: KeptTest[] = [];
const pauseMs = 200;
/** Coming back to the editor, what others named meanwhile is known. */
const namesFreshMs = 5_000;

/**
 * What a check of the journey finds, a moment after the last change, its kept tests played again. Undefined until the first
 * check. It runs in a worker, so that typing stays smooth in large journeys too.
 */
export function useProblems(journey: Journey, journeyKey: string): Problem[] | undefined {
  const { connectors } = useConnectors();
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.workspace.names.queryOptions(undefined, { staleTime: namesFreshMs }));
  const { data: tests = noTests } = useQuery(trpc.keptTests.list.queryOptions({ journey: journeyKey }));
  const [problems, setProblems] = useState<Problem[]>();
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);

  useEffect(() => {
    const started = new CheckWorker();
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.number === asked.current) setProblems((before) => kept(before, data.problems));
    });
    return () => started.terminate();
  }, []);

  useEffect(() => {
    if (connectors.length === 0) return;
    const timer = setTimeout(() => {
      asked.current += 1;
      const request: CheckRequest = { number: asked.current, journey, connectors, tests, ...(names ? { names } : {}) };
      worker.current?.postMessage(request);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [journey, connectors, names, tests]);
  return problems;
}

function kept(before: Problem[] | undefined, now: Problem[]): Problem[] {
  return JSON.stringify(before) === JSON.stringify(now) && before ? before : now;
}
