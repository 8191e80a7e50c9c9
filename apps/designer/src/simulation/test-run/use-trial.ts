import { useMutation, useQuery } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../api/live.ts';
import { type Answers, useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { listedProblems } from '../../editor/problems/shown-problems.ts';
import { plain } from '../../editor/saving/use-saving.ts';
import { scenarioOf, type TrialParts } from '../entry/trial-scenario.ts';
import { speeds } from './speed-field.tsx';
import type { TestRunDraft } from './use-test-run-draft.ts';

/** A test run of the draft. */
export interface Trial {
  run: string | undefined;
  view: Answers['trials']['get'] | undefined;
  starting: boolean;
  /** What keeps the draft or the scenario from running. */
  problems: readonly string[];
  start(draft: TestRunDraft): void;
  /** Back to before the start. */
  forget(): void;
}

/** Starts test runs of a journey and follows the latest. */
export function useTrial(journey: Journey): Trial {
  const trpc = useTRPC();
  const { i18n } = useTranslation();
  const [run, setRun] = useState<string>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const client = useTRPCClient();
  const begin = useMutation({
    async mutationFn({
      speed,
      sends,
      ...parts
    }: Omit<TrialParts, 'occasions' | 'now'> & { speed: number; sends: boolean }) {
      const occasions = await client.occasions.list.query();
      const scenario = scenarioOf({ ...parts, occasions, now: new Date() });
      return client.trials.start.mutate({ document: plain(journey), scenario, speed, sends });
    },
    onSuccess: (answer) => {
      if ('run' in answer) setRun(answer.run);
      else setProblems(errorTexts(answer.problems, journey, i18n.language));
    },
  });
  const followed = useQuery(
    trpc.trials.get.queryOptions(
      { run: run ?? '' },
      {
        enabled: run !== undefined,
        ...live,
      },
    ),
  );
  return {
    run,
    view: run === undefined ? undefined : followed.data,
    starting: begin.isPending,
    problems,
    start({ customer, who, entry, happenings, speed, sends }) {
      if (!customer) return;
      setProblems([]);
      setRun(undefined);
      begin.mutate({ customer, entry, happenings, speed: speeds[speed], sends: who === 'me' && sends });
    },
    forget() {
      setRun(undefined);
      setProblems([]);
    },
  };
}

type Found = Extract<Answers['trials']['start'], { problems: unknown }>['problems'];

function errorTexts(problems: Found, journey: Journey, language: string): string[] {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const ofScenario = errors.flatMap((problem) => ('key' in problem ? [] : [problem.message]));
  const ofJourney = errors.flatMap((problem) => ('key' in problem ? [problem] : []));
  const listed = listedProblems(ofJourney, journey, language);
  return [...ofScenario, ...listed.map(({ nodeName, message }) => (nodeName ? `${nodeName}: ${message}` : message))];
}
