import { useQuery } from '@tanstack/react-query';
import { compileJourney } from '@waymark/core/compiler';
import type { Journey } from '@waymark/core/journey';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { type Explained, explain } from '@waymark/core/simulator';
import { zoneOf } from '@waymark/core/time';
import { useMemo, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import { plain } from '../../editor/saving/use-saving.ts';
import type { SampleCustomer } from '../customer/sample-customer.ts';
import { scenarioOf, type TrialEntry } from '../entry/trial-scenario.ts';
import { beginAt, beginWith, happeningsOf, type Playing } from './playing.ts';
import { useWhatWords } from './use-what-words.ts';
import { toldOf } from './what-words.ts';

/** Whom the journey is played with: a customer of the workspace, or the one of a scenario that was written before. */
export type Source =
  | { type: 'customer'; customer: SampleCustomer; entry: TrialEntry }
  | { type: 'scenario'; name: string; scenario: Scenario };

const plainEntry: TrialEntry = { properties: {}, segments: [] };
const minute = 60_000;
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

/** Plays a journey with one customer, on this page: who, how they come in, the clock, and what comes of it. */
export function useOne(journey: Journey) {
  const { connectors } = useConnectors();
  const trpc = useTRPC();
  const words = useWhatWords(journey);
  const { data: occasions } = useQuery(trpc.occasions.list.queryOptions());
  const { data: kept } = useQuery(trpc.policy.get.queryOptions());
  const [source, setSource] = useState<Source>();
  const [playing, setPlaying] = useState<Playing>(() => beginAt(thisMinute()));
  const compiled = useMemo(() => compileJourney(plain(journey), { connectors }), [journey, connectors]);
  const plan = 'plan' in compiled ? compiled.plan : undefined;
  const policy = kept?.policy;
  const scenario = useMemo((): Scenario | undefined => {
    const happenings = happeningsOf(playing);
    if (source?.type === 'scenario') return { ...source.scenario, happenings };
    if (!source || !occasions || !policy) return undefined;
    const { customer, entry } = source;
    const told = scenarioOf({ customer, entry, happenings: [], occasions, now: new Date(playing.begin) });
    const read = readScenario({ ...told, policy, happenings });
    return 'scenario' in read ? read.scenario : undefined;
  }, [occasions, playing, policy, source]);
  const explained = useMemo(
    (): Explained | undefined => (plan && scenario ? explain(plan, scenario) : undefined),
    [plan, scenario],
  );
  return {
    source,
    choose(customer: SampleCustomer) {
      setSource({ type: 'customer', customer, entry: plainEntry });
      setPlaying(beginAt(thisMinute()));
    },
    setEntry(entry: TrialEntry) {
      if (source?.type === 'customer') setSource({ ...source, entry });
    },
    load(name: string, loaded: Scenario) {
      setSource({ type: 'scenario', name, scenario: loaded });
      setPlaying(beginWith(loaded, (what) => toldOf(what, words)));
    },
    words,
    playing,
    setPlaying,
    plan,
    problems: 'problems' in compiled ? compiled.problems : [],
    scenario,
    /** Undefined while nobody is chosen, or the journey cannot be played. */
    explained,
    /** What the customer is called. */
    name: source?.type === 'customer' ? source.customer.name : source?.name,
    /** The customer's zone, in which instants are told. */
    zone: plan && scenario ? zoneOf(scenario.customer.attributes, plan.zone) : 'UTC',
  };
}

/** A journey being played with one customer. */
export type One = ReturnType<typeof useOne>;
