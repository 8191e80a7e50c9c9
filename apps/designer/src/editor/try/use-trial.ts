import { useMutation, useQuery } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { listedProblems } from '../problems/shown-problems.ts';
import { plain } from '../saving/use-saving.ts';
import { type PlannedHappening, scenarioOf } from './happenings.ts';
import type { SampleCustomer } from './sample-customer.ts';

const pollMs = 2_000;
/** A day passes in a second. */
const speed = 86_400;

/** A test run of the draft. */
export interface Trial {
  run: string | undefined;
  view: Answers['trials']['get'] | undefined;
  starting: boolean;
  /** What keeps the draft or the scenario from running. */
  problems: readonly string[];
  start(customer: SampleCustomer, happenings: readonly PlannedHappening[]): void;
  /** Back to before the start. */
  forget(): void;
}

/** Starts test runs of a journey and follows the latest. */
export function useTrial(journey: Journey): Trial {
  const trpc = useTRPC();
  const { i18n } = useTranslation();
  const [run, setRun] = useState<string>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const begin = useMutation(
    trpc.trials.start.mutationOptions({
      onSuccess: (answer) => {
        if ('run' in answer) setRun(answer.run);
        else setProblems(errorTexts(answer.problems, journey, i18n.language));
      },
    }),
  );
  const followed = useQuery(
    trpc.trials.get.queryOptions(
      { run: run ?? '' },
      {
        enabled: run !== undefined,
        refetchInterval: (query) => (query.state.data?.done ? false : pollMs),
      },
    ),
  );
  return {
    run,
    view: run === undefined ? undefined : followed.data,
    starting: begin.isPending,
    problems,
    start(customer, happenings) {
      setProblems([]);
      setRun(undefined);
      const scenario = scenarioOf(customer, happenings, new Date());
      begin.mutate({ document: plain(journey), scenario, speed });
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
