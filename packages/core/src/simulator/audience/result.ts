/** How often each of several things was counted, by its name. */
export type Counts = Record<string, number>;

/** What came of an audience run. Plain JSON; two of them add up (`addResults`). */
export interface AudienceResult {
  customers: number;
  /** By journey key. */
  journeys: Record<string, JourneyResult>;
}

/** What came of one journey. */
export interface JourneyResult {
  /** Enrollments. */
  enrolled: number;
  /** Those who were not admitted, by why (`admit`). */
  refused: Counts;
  /** Enrollments that have not ended. */
  open: number;
  /** Enrollments that ended, by reason. */
  ended: Counts;
  /** Enrollments that met each goal, by key. */
  goals: Counts;
  /** Enrollments that met at least one goal. */
  reached: number;
  /** Enrollments that were sent at least one message which reaches the customer: tasks of our own people are none. */
  written: number;
  /** By node id, the triggers too. */
  nodes: Record<string, NodeResult>;
  /** Messages handed over, by channel and by day: the date on the customer's calendar when they were. */
  messages: Record<string, Counts>;
  /** Messages that were not allowed, by why. */
  blocked: Counts;
  /** Messages that had to wait, by why; one that had to twice counts twice. */
  held: Counts;
  /** Messages that the provider refused, by why. */
  failed: Counts;
  /** Messages blocked by a cap or spacing only because of what another journey of the run sent, by that journey. */
  conflicts: Counts;
  /** How long the enrollments that ended took, in milliseconds; in no order. */
  durations: number[];
}

/** How customers came through a node. */
export interface NodeResult {
  entered: number;
  left: number;
  /** Those who were still there in the end. */
  waiting: number;
  sent: number;
  blocked: number;
  held: number;
  failed: number;
  /** Goals met while there. */
  goals: number;
  /** By which outlets they left. */
  outlets: Counts;
}

/** Counts one more. */
export function count(counts: Counts, name: string, more = 1): void {
  counts[name] = (counts[name] ?? 0) + more;
}

/** A journey that nobody has entered. */
export const nothingYet = (): JourneyResult => ({
  enrolled: 0,
  refused: {},
  open: 0,
  ended: {},
  goals: {},
  reached: 0,
  written: 0,
  nodes: {},
  messages: {},
  blocked: {},
  held: {},
  failed: {},
  conflicts: {},
  durations: [],
});

/** A node to which nobody has come. */
export const nobodyYet = (): NodeResult => ({
  entered: 0,
  left: 0,
  waiting: 0,
  sent: 0,
  blocked: 0,
  held: 0,
  failed: 0,
  goals: 0,
  outlets: {},
});
