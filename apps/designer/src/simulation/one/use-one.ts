import { useQuery } from '@tanstack/react-query';
import { compileJourney } from '@waymark/core/compiler';
import type { Journey } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { type Explained, explain, explainOn } from '@waymark/core/simulator';
import { zoneOf } from '@waymark/core/time';
import { useMemo, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import { plain } from '../../editor/saving/use-saving.ts';
import { scenarioOf, type TrialCustomer, type TrialEntry } from '../entry/trial-scenario.ts';
import { noPast } from './known-past.ts';
import { beginAt, beginWith, deliveriesOf, happeningsOf, type Playing } from './playing.ts';
import { usePast } from './use-past.ts';
import type { PlayedOn } from './use-played-on.ts';
import { useWhatWords } from './use-what-words.ts';
import { toldOf } from './what-words.ts';

/**
 * Whom the journey is played with: a customer of the workspace, or a made-up one (`madeUp` is its id), the one of a scenario
 * that was written before (`test`: the kept test it is of; left out: it came from a file), or a live one from where they are.
 */
export type Source =
  | { type: 'customer'; customer: TrialCustomer; entry: TrialEntry; madeUp?: string }
  | { type: 'scenario'; name: string; scenario: Scenario; test?: string }
  | ({ type: 'enrollment' } & PlayedOn);

const plainEntry: TrialEntry = { properties: {}, segments: [] };
/** So far a live customer is played on. */
const outlook = 'P400D';
const minute = 60_000;
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

/**
 * Plays a journey with one customer, on this page: who, how they come in, the clock, and what comes of it. `playedOn` is
 * played first, where there is one.
 */
export function useOne(draft: Journey, playedOn?: PlayedOn) {
  const { connectors } = useConnectors();
  const trpc = useTRPC();
  const { data: occasions } = useQuery(trpc.occasions.list.queryOptions());
  const { data: kept } = useQuery(trpc.policy.get.queryOptions());
  const [source, setSource] = useState<Source | undefined>(playedOn && { type: 'enrollment', ...playedOn });
  const [playing, setPlaying] = useState<Playing>(() =>
    beginAt(playedOn ? Date.parse(playedOn.known.continuation.start) : thisMinute()),
  );
  const journey = source?.type === 'enrollment' ? source.journey : draft;
  const words = useWhatWords(journey);
  const compiled = useMemo(() => compileJourney(plain(draft), { connectors }), [draft, connectors]);
  const draftPlan = 'plan' in compiled ? compiled.plan : undefined;
  const plan = source?.type === 'enrollment' ? source.known.plan : draftPlan;
  const policy = kept?.policy;
  const isMadeUp = source?.type === 'customer' && source.madeUp !== undefined;
  const known = usePast({
    customer: source?.type === 'customer' && !isMadeUp ? source.customer.id : undefined,
    plan,
    policy,
  });
  const past = isMadeUp ? { ...known, ...noPast } : known;
  const { history } = past;
  // The clock may go without anything being played anew.
  const { begin, made, refused } = playing;
  const scenario = useMemo((): Scenario | undefined => {
    const story = { happenings: happeningsOf({ begin, made }), deliveries: deliveriesOf({ refused }) };
    if (source?.type === 'scenario') return { ...source.scenario, ...story };
    if (source?.type !== 'customer' || !occasions || !policy || !history) return undefined;
    const { customer, entry } = source;
    const told = scenarioOf({ customer, entry, happenings: [], occasions, now: new Date(begin) });
    const read = readScenario({ ...told, policy, history, ...story });
    return 'scenario' in read ? read.scenario : undefined;
  }, [begin, history, made, occasions, policy, refused, source]);
  const explained = useMemo((): Pick<Explained, 'trace' | 'decisions'> | undefined => {
    if (source?.type === 'enrollment') {
      return playedFrom(source.known, {
        happenings: happeningsOf({ begin, made }),
        deliveries: deliveriesOf({ refused }),
      });
    }
    return plan && scenario ? explain(plan, scenario) : undefined;
  }, [begin, made, plan, refused, scenario, source]);
  return {
    /** What is played: the draft, or the version that a live customer is in. */
    journey,
    source,
    choose(customer: TrialCustomer, madeUp?: string) {
      setSource({ type: 'customer', customer, entry: plainEntry, ...(madeUp !== undefined && { madeUp }) });
      setPlaying(beginAt(thisMinute()));
    },
    setEntry(entry: TrialEntry) {
      if (source?.type === 'customer') setSource({ ...source, entry });
    },
    /** Plays a scenario from a file, or with `test` that of the kept test of this name. */
    load(name: string, loaded: Scenario, test?: string) {
      setSource({ type: 'scenario', name, scenario: loaded, ...(test !== undefined && { test }) });
      setPlaying(beginWith(loaded, (what) => toldOf(what, words)));
    },
    words,
    playing,
    setPlaying,
    plan,
    /** The draft's, whoever is played; undefined where it has errors. */
    draftPlan,
    problems: 'problems' in compiled ? compiled.problems : [],
    /** Undefined of a live customer who is played on: theirs began long ago. */
    scenario,
    /** What happened before, as far as the journey asks about it. */
    past: source?.type === 'customer' ? past : undefined,
    /** Undefined while nobody is chosen, or the journey cannot be played. */
    explained,
    /** What the customer is called. */
    name: source?.type === 'customer' ? source.customer.name : source?.name,
    /** The customer's zone, in which instants are told. */
    zone: zoneIn(source, scenario, plan),
  };
}

/** A journey being played with one customer. */
export type One = ReturnType<typeof useOne>;

function zoneIn(source: Source | undefined, scenario: Scenario | undefined, plan: Plan | undefined): string {
  if (source?.type === 'enrollment') return source.known.continuation.view.zone;
  return plan && scenario ? zoneOf(scenario.customer.attributes, plan.zone) : 'UTC';
}

/** What happened to a live customer, and what comes to them if only this happened. */
function playedFrom(
  known: PlayedOn['known'],
  story: Pick<Scenario, 'happenings' | 'deliveries'>,
): Pick<Explained, 'trace' | 'decisions'> {
  const { plan, enrollment, continuation, trace: past, decisions: before } = known;
  const { trace, decisions } = explainOn(plan, enrollment, { ...continuation, ...story, until: outlook });
  return {
    trace: [...past, ...trace],
    decisions: [...before, ...decisions.map((decision) => ({ ...decision, row: decision.row + past.length }))],
  };
}
