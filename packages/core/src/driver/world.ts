import type { Effect, EngineEvent, Enrollment, Row } from '../engine/index.ts';
import type { JsonObject, PastEvent, View } from '../plan/index.ts';
import type { Instant } from '../time/index.ts';

/** Something that may matter to an enrollment. */
export interface Happening {
  /** Its number in the enrollment's inbox; ascending in order of arrival. */
  seq: number;
  at: Instant;
  /** The event, where it is one; else something about the customer changed. */
  event?: PastEvent | undefined;
  /** The enrollment is to end. */
  stop?: 'stopped' | 'erased' | undefined;
  /** What held the enrollment's message may be over. */
  resume?: boolean | undefined;
}

/** What a world answers: at once, or after having looked. */
export type Answer<T> = T | Promise<T>;

/** How a delivery went. */
export type DeliveryEvent = Extract<EngineEvent, { type: `delivery-${string}` }>;

/**
 * The world as one enrollment meets it: the port between the engine's loop and the simulator or the store. Everything
 * in it is of this one customer.
 */
export interface World {
  /** What the engine was told as its `n`th event, if an earlier try of this stretch got that far. */
  recorded(n: number): Answer<EngineEvent | undefined>;
  /** All that is known of the customer at the enrollment's instant. Happenings not yet taken are not in it. */
  view(enrollment: Enrollment): Answer<View>;
  /** How far time has come. */
  now(): Instant;
  /** The instant of the earliest happening not yet taken, if it lies at `limit` or before. */
  due(enrollment: Enrollment, limit: Instant): Answer<Instant | undefined>;
  /** Takes that happening, so that the view knows of it. */
  take(enrollment: Enrollment): Answer<Happening>;
  /**
   * Sends the message of the node the customer is at. Undefined: not now, because happenings have to be taken first or
   * because a deferred message is somebody else's to retry.
   */
  deliver(enrollment: Enrollment, effect: Extract<Effect, { type: 'deliver' }>): Answer<DeliveryEvent | undefined>;
  /** Changes attributes of the customer (null unsets), so that the view knows of it. */
  update(enrollment: Enrollment, change: JsonObject): Answer<void>;
  /** Sends the customer into another journey, if its entry rule admits them. */
  enterJourney(enrollment: Enrollment, journey: string): Answer<void>;
  /** Keeps what the engine was told, the enrollment after it, and the rows it wrote. */
  record(event: EngineEvent, enrollment: Enrollment, rows: Row[]): Answer<void>;
  /** Makes all of it lasting, listening for what the enrollment waits for. False: something arrived meanwhile. */
  park(enrollment: Enrollment): Answer<boolean>;
}
