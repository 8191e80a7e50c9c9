import type { Visit } from '../plan/index.ts';
import type { Instant } from '../time/index.ts';

/** One customer in one journey version, as the engine remembers them: plain JSON, small, without personal data. */
export interface Enrollment {
  /** The instant of the latest event; the engine never goes back in time. */
  at: Instant;
  enrolledAt: Instant;
  position: Position;
  /** By node id. */
  visits: Record<string, Visit>;
  /** Keys of the goals met. */
  goals: string[];
  /** Keys of the goals whose condition held at the last look: a goal counts when it becomes true. */
  holding: string[];
  /** When time alone may next make a goal, an exit rule or the wait's condition true; null: never. */
  again: Instant | null;
  /** Until when, by goal key, a goal with `within` can be met. */
  deadlines: Record<string, Instant>;
  /** The inbox position: the number of the last happening taken. */
  taken: number;
  /** How many events the engine was told. */
  told: number;
  /** How many trace rows it wrote. */
  rows: number;
}

/** Where the customer is. */
export type Position =
  /** About to enter by a trigger. */
  | { type: 'new'; trigger: string }
  /** At a node whose effect was asked for and not yet answered; `held` is what held its message until it was asked again. */
  | { type: 'asked'; node: string; held?: Hold | undefined }
  /** In a wait that began at `since`, which ends at `until`, by `timeout`, or when something happens; null: not known. */
  | { type: 'waiting'; node: string; since: Instant; until: Instant | null; timeout: Instant | null }
  /** At a channel node that may not send yet. */
  | ({ type: 'held'; node: string } & Hold)
  /** At a channel node whose message could not go for now; the driver tries again in its own time, not before `notBefore`. */
  | { type: 'deferred'; node: string; notBefore?: Instant | undefined; connection?: string | undefined }
  | { type: 'ended'; reason: string };

/** Until when a message waits, and why; null: not known. */
export interface Hold {
  until: Instant | null;
  why: HoldReason;
}

/** Why a message waits. */
export type HoldReason = 'quiet-hours' | 'paused' | 'policy' | 'connection' | 'unknown-outcome';

/** A customer about to enter by a trigger at an instant. */
export const enlist = (trigger: string, at: Instant): Enrollment => ({
  at,
  enrolledAt: at,
  position: { type: 'new', trigger },
  visits: {},
  goals: [],
  holding: [],
  again: null,
  deadlines: {},
  taken: 0,
  told: 0,
  rows: 0,
});

/** The node the customer is at; undefined before the first and after the last. */
export const nodeOf = ({ position }: Enrollment): string | undefined =>
  'node' in position ? position.node : undefined;

/** When a wait or hold ends by time alone; null when not known. */
export function endOfStay({ position }: Enrollment): Instant | null {
  if (position.type === 'waiting') return earliest([position.until, position.timeout]);
  return position.type === 'held' ? position.until : null;
}

/** When the engine wants to be told that time has passed; null when no instant is known. */
export const alarmOf = (enrollment: Enrollment): Instant | null =>
  hasEnded(enrollment) ? null : earliest([endOfStay(enrollment), enrollment.again]);

/** The earliest of some instants; null where none is known. */
export function earliest(instants: readonly (Instant | null | undefined)[]): Instant | null {
  const known = instants.filter((instant) => typeof instant === 'number');
  return known.length > 0 ? Math.min(...known) : null;
}

/** True once nothing can happen to it any more. */
export const hasEnded = ({ position }: Enrollment): boolean => position.type === 'ended';
