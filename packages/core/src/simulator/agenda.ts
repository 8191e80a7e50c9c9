import type { Scenario, ScenarioHappening } from '../scenario/index.ts';
import { addDuration, type Instant } from '../time/index.ts';

/** A scenario's happenings with their instants, in the order in which they happen. */
export interface Appointment {
  /** 1, 2, 3 … in that order. */
  seq: number;
  at: Instant;
  happening: ScenarioHappening;
}

/** `after` counts exactly from the scenario's start (a day is 24 hours); those of one instant keep the file's order. */
export function agendaOf({ start, happenings }: Scenario): Appointment[] {
  const from = Date.parse(start);
  return happenings
    .map((happening) => ({ at: addDuration(from, happening.after, 'UTC'), happening }))
    .sort((a, b) => a.at - b.at)
    .map((appointment, n) => ({ seq: n + 1, ...appointment }));
}

/** The last instant of a scenario; what falls exactly on it still happens. */
export const endOf = ({ start, until }: Scenario): Instant =>
  until === undefined ? Number.POSITIVE_INFINITY : addDuration(Date.parse(start), until, 'UTC');
