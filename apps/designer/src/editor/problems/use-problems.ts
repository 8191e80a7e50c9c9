import { checkJourney } from '@waymark/core/compiler';
import type { Journey, Problem } from '@waymark/core/journey';
import { useEffect, useState } from 'react';
import { useConnectors } from '../../api/use-connectors.ts';

const pauseMs = 250;
const none: Problem[] = [];

/** What a check of the journey finds, a moment after the last change. Undefined until the first check. */
export function useProblems(journey: Journey): Problem[] | undefined {
  const { connectors } = useConnectors();
  const [problems, setProblems] = useState<Problem[]>();
  useEffect(() => {
    if (connectors.length === 0) return;
    const timer = setTimeout(
      () => setProblems((before) => kept(before ?? none, checkJourney(journey, { connectors }))),
      pauseMs,
    );
    return () => clearTimeout(timer);
  }, [journey, connectors]);
  return problems;
}

function kept(before: Problem[], now: Problem[]): Problem[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
