import type { Scenario, ScenarioHappening } from '@waymark/core/scenario';
import { agendaOf, type TraceRow } from '@waymark/core/simulator';

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** What can be made to happen: an event, changed attributes, a consent, a moved occasion. */
export type What = Without<ScenarioHappening, 'after'>;

/** Something that was made to happen. `at` is an instant of the virtual clock. */
export interface Made {
  id: number;
  at: number;
  what: What;
  /** In words. */
  label: string;
}

/** One customer's journey being played. Instants are milliseconds since 1970, UTC. */
export interface Playing {
  /** When the customer enters. */
  begin: number;
  /** The instant the clock shows. */
  now: number;
  made: readonly Made[];
  /** Messages, by node, that the provider refuses whenever they go. */
  refused: readonly string[];
}

/** A clock at the beginning, nothing made to happen. */
export const beginAt = (begin: number): Playing => ({ begin, now: begin, made: [], refused: [] });

/** A clock at the beginning of a scenario, with what happens in it; `told` words each. */
export function beginWith(
  scenario: Pick<Scenario, 'start' | 'happenings' | 'deliveries'>,
  told: (what: What) => string,
): Playing {
  const begun = beginAt(Date.parse(scenario.start));
  const made = agendaOf(scenario).map(({ seq, at, happening }): Made => {
    const { after: _, ...what } = happening;
    return { id: seq, at, what, label: told(what) };
  });
  const refused = Object.entries(scenario.deliveries).flatMap(([node, state]) => (state === 'failed' ? [node] : []));
  return { ...begun, made, refused };
}

/** Makes something happen at the time shown. */
export function makeHappen(playing: Playing, what: What, label: string): Playing {
  const { now, made } = playing;
  const id = Math.max(0, ...made.map((one) => one.id)) + 1;
  return { ...playing, made: [...made, { id, at: now, what, label }] };
}

/** Takes back what was made to happen. */
export const takeBack = (playing: Playing, id: number): Playing => ({
  ...playing,
  made: playing.made.filter((one) => one.id !== id),
});

/** Has the provider refuse a message. */
export const refuse = (playing: Playing, node: string): Playing => ({
  ...playing,
  refused: [...new Set([...playing.refused, node])],
});

/** Has the provider accept a message again. */
export const accept = (playing: Playing, node: string): Playing => ({
  ...playing,
  refused: playing.refused.filter((one) => one !== node),
});

/** The messages that the provider refuses, as a scenario writes them. */
export const deliveriesOf = ({ refused }: Pick<Playing, 'refused'>): Scenario['deliveries'] =>
  Object.fromEntries(refused.map((node) => [node, 'failed']));

/** What was made to happen, as a scenario writes it: in order, counted from the beginning. */
export const happeningsOf = ({ begin, made }: Pick<Playing, 'begin' | 'made'>): ScenarioHappening[] =>
  [...made]
    .sort((one, other) => one.at - other.at)
    .map(({ at, what }) => ({ ...what, after: `PT${(at - begin) / 1000}S` }) as ScenarioHappening);

/** The instants at which something happens, in order: of the rows, and of what was made to happen. */
export const stopsOf = (trace: readonly TraceRow[], { made }: Pick<Playing, 'made'>): number[] =>
  [...new Set([...trace.map(({ at }) => Date.parse(at)), ...made.map(({ at }) => at)])].sort((a, b) => a - b);

/** The next stop after an instant; undefined: none. */
export const stopAfter = (stops: readonly number[], now: number): number | undefined => stops.find((at) => at > now);

/** The last stop before an instant; undefined: none. */
export const stopBefore = (stops: readonly number[], now: number): number | undefined =>
  stops.findLast((at) => at < now);

/** How many rows have come by the time shown. */
export const rowsBy = (trace: readonly TraceRow[], now: number): number =>
  trace.filter(({ at }) => Date.parse(at) <= now).length;
