import { alarmOf } from '@waymark/core/engine';
import type { Journey } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { simulate } from '@waymark/core/simulator';
import type { Deed, Moment, Story } from './story.ts';
import { events } from './vocabulary.ts';

/** A scenario as it would be written down. */
export type WrittenScenario = Record<string, unknown> & { start: string; happenings: Record<string, unknown>[] };

/** Traces longer than this are cut off, unless the story is to be long. */
const longTrace = 300;
const month = 30 * 86_400_000;
const farthest = 400 * 86_400_000;

/**
 * Tells a story of a journey: events become those it listens for, and instants those at which the story so far has a timer
 * end or something happen. Each happening is put into what the ones before it lead to.
 */
export function tellStory(journey: Journey, plan: Plan, story: Story): WrittenScenario {
  const { happenings, until, ...rest } = story;
  let told = opening(journey, rest);
  let last = 0;
  for (const { moment, deed } of happenings) {
    last = millisecondsTo(moment, { plan, told, last });
    const what = whatHappens(journey, deed);
    told = { ...told, happenings: [...told.happenings, { after: spanOf(last), ...what }] };
  }
  if (until) told = { ...told, until: spanOf(millisecondsTo(until, { plan, told, last })) };
  return cutShort(plan, told, story.long);
}

/** Reads what was written; generated scenarios are always sound. */
export function readWritten(written: WrittenScenario): Scenario {
  const read = readScenario(written);
  if ('problems' in read) throw new Error(`not a scenario: ${JSON.stringify(read.problems)}`);
  return read.scenario;
}

function opening(journey: Journey, story: Omit<Story, 'happenings' | 'until'>): WrittenScenario {
  const { start, customer, history, deliveries, policy, occasions, trigger, properties, segments } = story;
  const triggers = journey.nodes.filter(({ kind }) => kind === 'trigger');
  const sends = journey.nodes.filter(({ kind }) => kind === 'channel');
  const outcomes = deliveries.flatMap(({ nth, outcome }) => {
    const node = sends[nth % (sends.length || 1)];
    return node ? [[node.id, outcome]] : [];
  });
  const past = history.map(({ minutesBefore, ...one }) => ({
    at: new Date(Date.parse(start) - Number(minutesBefore) * 60_000).toISOString(),
    ...one,
  }));
  return {
    start,
    customer,
    ...(segments && { segments }),
    ...(past.length > 0 && { history: past }),
    happenings: [],
    ...(outcomes.length > 0 && { deliveries: Object.fromEntries(outcomes) }),
    ...(Object.keys(policy).length > 0 && { policy }),
    ...(Object.keys(occasions).length > 0 && { occasions }),
    ...(trigger !== undefined && { trigger: triggers[trigger % triggers.length]?.id }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

function whatHappens(journey: Journey, deed: Deed): Record<string, unknown> {
  if (deed.type === 'other') return deed.happening;
  if (deed.type === 'heard') return eventOf(journey, deed);
  return deed.type === 'withdrawn' ? withdrawalOf(journey, deed.nth) : { attributes: wantedOf(journey, deed.nth) };
}

/** Consent withdrawn for the nth message of the journey. */
function withdrawalOf({ nodes }: Journey, nth: number): Record<string, unknown> {
  const sends = nodes.flatMap((node) => (node.kind === 'channel' ? [node] : []));
  const { connector = 'email', purpose = 'marketing' } = sends[nth % (sends.length || 1)] ?? {};
  return { consent: { channel: connector, purpose, state: 'withdrawn' } };
}

/** An attribute as the nth comparison of the journey asks for it; those that waits ask come more often. */
function wantedOf(journey: Journey, nth: number): Record<string, unknown> {
  const waits = journey.nodes.filter(({ kind }) => kind === 'wait');
  const asked = [...objectsIn(waits), ...objectsIn(waits), ...objectsIn(journey.nodes), ...objectsIn(journey.goals)];
  const compared = asked.filter((one) => 'attribute' in one && 'is' in one);
  const { attribute = 'score', value } = compared[nth % (compared.length || 1)] ?? {};
  return { [String(attribute)]: (Array.isArray(value) ? value[0] : value) ?? nth };
}

/** The event that the nth listener of the journey names, mostly as it asks for it. */
function eventOf(
  journey: Journey,
  { nth, properties, stray }: { nth: number; properties: Record<string, unknown>; stray: boolean },
): Record<string, unknown> {
  const listening = { ...journey, nodes: journey.nodes.filter(({ kind }) => kind !== 'trigger') };
  const heard = [...objectsIn(listening)].flatMap(({ event, of }) =>
    typeof event === 'string' ? [{ event, of: typeof of === 'string' ? of : undefined }] : [],
  );
  const sends = journey.nodes.filter(({ kind }) => kind === 'channel').map(({ id }) => id);
  const known = stray || heard.length === 0 ? events.map((event) => ({ event, of: undefined })) : heard;
  const { event, of = stray ? sends[nth % (sends.length || 1)] : undefined } = known[nth % known.length] ?? {
    event: '',
  };
  return { event, ...(of !== undefined && { of }), ...(Object.keys(properties).length > 0 && { properties }) };
}

/** Every object inside a value, itself included. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

function millisecondsTo(
  moment: Moment,
  { plan, told, last }: { plan: Plan; told: WrittenScenario; last: number },
): number {
  if (moment.type === 'after') return moment.minutes * 60_000;
  if (moment.type === 'same') return last;
  const start = Date.parse(told.start);
  const { trace } = simulate(plan, readWritten(bounded(told)));
  const instants = [...new Set(trace.flatMap(({ at, until }) => (until ? [at, until] : [at])))].sort();
  const nth = (n: number) => Date.parse(instants[n % instants.length] ?? told.start) - start;
  const ahead =
    moment.type === 'tie' ? nth(moment.nth) + moment.shift : Math.floor((nth(moment.nth) + nth(moment.nth + 1)) / 2);
  return Math.max(0, Math.min(ahead, farthest));
}

/** A dry run of a loop without end would go round a thousand times. */
const bounded = (told: WrittenScenario): WrittenScenario => ({ ...told, until: spanOf(2 * month) });

/** A trace must not get too long, and a run's clock must not have to reach the end of calendars. */
function cutShort(plan: Plan, told: WrittenScenario, isLong: boolean): WrittenScenario {
  const { trace, enrollment } = simulate(plan, readWritten(told));
  const last = isLong ? undefined : trace[longTrace];
  const latest = enrollment ? Math.max(enrollment.at, alarmOf(enrollment) ?? 0) : 0;
  if (!last && latest > Date.parse(told.start) + farthest) return { ...told, until: spanOf(farthest) };
  return last ? { ...told, until: spanOf(Math.min(farthest, Date.parse(last.at) - Date.parse(told.start))) } : told;
}

/** Milliseconds as an exact ISO 8601 duration. */
function spanOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  const seconds = (milliseconds % 86_400_000) / 1000;
  const hours = Math.floor(seconds / 3600);
  const rest = Math.round((seconds % 3600) * 1000) / 1000;
  const minutes = Math.floor(rest / 60);
  const left = Math.round((rest % 60) * 1000) / 1000;
  const time = [hours && `${hours}H`, minutes && `${minutes}M`, left && `${left}S`].filter(Boolean).join('');
  return days || !time ? `P${days}D${time && `T${time}`}` : `PT${time}`;
}
