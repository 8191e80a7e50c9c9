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
import type { SampleCustomer } from '../../editor/try/sample-customer.ts';
import { scenarioOf, type TrialEntry } from '../../editor/try/trial-scenario.ts';
import { beginAt, happeningsOf, type Playing } from './playing.ts';

const plainEntry: TrialEntry = { properties: {}, segments: [] };
const minute = 60_000;
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

/** Plays a journey with one customer, on this page: who, how they come in, the clock, and what comes of it. */
export function useOne(journey: Journey) {
  const { connectors } = useConnectors();
  const trpc = useTRPC();
  const { data: occasions } = useQuery(trpc.occasions.list.queryOptions());
  const { data: kept } = useQuery(trpc.policy.get.queryOptions());
  const [customer, setCustomer] = useState<SampleCustomer>();
  const [entry, setEntry] = useState<TrialEntry>(plainEntry);
  const [playing, setPlaying] = useState<Playing>(() => beginAt(thisMinute()));
  const compiled = useMemo(() => compileJourney(plain(journey), { connectors }), [journey, connectors]);
  const plan = 'plan' in compiled ? compiled.plan : undefined;
  const policy = kept?.policy;
  const scenario = useMemo((): Scenario | undefined => {
    if (!customer || !occasions || !policy) return undefined;
    const start = new Date(playing.begin);
    const told = scenarioOf({ customer, entry, happenings: [], occasions, now: start });
    const read = readScenario({ ...told, policy, happenings: happeningsOf(playing) });
    return 'scenario' in read ? read.scenario : undefined;
  }, [customer, entry, occasions, playing, policy]);
  const explained = useMemo(
    (): Explained | undefined => (plan && scenario ? explain(plan, scenario) : undefined),
    [plan, scenario],
  );
  return {
    customer,
    choose(next: SampleCustomer) {
      setCustomer(next);
      setPlaying(beginAt(thisMinute()));
    },
    entry,
    setEntry,
    playing,
    setPlaying,
    plan,
    problems: 'problems' in compiled ? compiled.problems : [],
    scenario,
    /** Undefined while nobody is chosen, or the journey cannot be played. */
    explained,
    /** The customer's zone, in which instants are told. */
    zone: plan && customer ? zoneOf(customer.attributes, plan.zone) : 'UTC',
  };
}

/** A journey being played with one customer. */
export type One = ReturnType<typeof useOne>;
