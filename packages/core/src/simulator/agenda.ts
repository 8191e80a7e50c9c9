import type { Scenario, ScenarioHappening } from '../scenario/index.ts';
import { addDuration, type Instant } from '../time/index.ts';

/** A happening with its instant; appointments stand in the order in which they happen. */
export interface Appointment {
  /** Its number in the enrollment's inbox: the first is the one after `taken`. */
  seq: number;
  at: Instant;
  happening: ScenarioHappening;
}

/** `after` counts exactly from `start` (a day is 24 hours); those of one instant keep the file's order. */
export function agendaOf({ start, happenings }: Pick<Scenario, 'start' | 'happenings'>, taken = 0): Appointment[] {
  const from = Date.parse(start);
  const agenda = happenings.map((happening): Appointment => {
    return { seq: 0, at: addDuration(from, happening.after, 'UTC'), happening };
  });
  agenda.sort((a, b) => a.at - b.at);
  for (const [n, appointment] of agenda.entries()) appointment.seq = taken + n + 1;
  return agenda;
}

/** The last instant of a scenario; what falls exactly on it still happens. */
export const endOf = ({ start, until }: Pick<Scenario, 'start' | 'until'>): Instant =>
  until === undefined ? Number.POSITIVE_INFINITY : addDuration(Date.parse(start), until, 'UTC');
