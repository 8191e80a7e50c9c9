import type { Happening } from '@waymark/core/driver';
import type { Enrollment } from '@waymark/core/engine';
import type { View } from '@waymark/core/plan';
import type { Tables } from '../store/store.ts';

/** A happening on its way into the engine: what it makes of the view, and what it writes with the engine's answer. */
export interface Taken {
  happening: Happening;
  /** The view with it; undefined: read the store again. */
  view?: View | undefined;
  keep?: ((tables: Tables) => void) | undefined;
}

/** Where an enrollment's time and happenings come from: the clock and the inbox, or a test run's scenario. */
export interface Agenda {
  /** How far time has come. */
  now(): number;
  /** The instant of the earliest happening not yet taken, if it lies at `limit` or before. */
  due(enrollment: Enrollment, limit: number): Promise<number | undefined>;
  /** Takes that happening; `view` gives what is known before it, where that is needed. */
  take(enrollment: Enrollment, view: () => Promise<View>): Promise<Taken>;
  /** True when something lies in the inbox that the enrollment has not taken. Asked inside a transaction. */
  hasMail(tables: Tables, enrollment: Enrollment): boolean;
  /** The instant at which a parked enrollment has something to do; null when nothing is left. */
  next(enrollment: Enrollment): Promise<number | null>;
}
