import type { Rate } from '../db/schema/connections.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { Tables } from '../store/store.ts';
import { attemptLimit } from './attempt-limit.ts';
import type { HandOverParts } from './hand-over.ts';
import { periodOf, rateOf, spacingOf } from './rate.ts';
import { attentionPause } from './retry-later.ts';

/** A message that leaves so many milliseconds after its slot takes another one. */
const lateness = 50;

/** So long, in milliseconds, a first attempt waits for its slot; a later one longer, so that those who wait go first. */
const horizon = { first: 250, later: 2_000 };

/** So long, in milliseconds, one waits in all that was ready to leave and missed its slot. */
const farthest = 5_000;

/**
 * When a message may leave: in its `slot` (an instant), or not soon: it is to ask again `later` (milliseconds). With a
 * slot that has come it leaves, over a connection that has a rate in a `passage`, which is to be ended.
 */
export type Leave = { slot: number; passage?: number } | { later: number };

/** A message that wants to leave. */
interface Question {
  connection: string | null;
  deferred: boolean;
  /** The slot it was given before. */
  slot?: number | undefined;
  /** Since when it is ready, where it missed a slot. */
  readySince?: number | undefined;
  /** True where it goes though the connection needs attention. */
  ailing?: boolean;
  now: number;
}

/**
 * Paces the messages of each connection by its rate, over all workers, in two ways. Slots let them leave evenly. What
 * leaves evenly may still arrive in a bunch; so each has a passage, from its leaving until its hand-over is answered,
 * somewhere in which it arrives. One leaves only where fewer passages than the rate allows are open or ended within the
 * last period. Of all that arrive within one period, the last to leave saw the passages of the others: they are never more
 * than allowed, however late any of them arrived.
 */
export interface Pace {
  /**
   * Gives a message its slot, in the sending transaction; in that slot it is asked again, and leaves or has to wait. A
   * message without a connection leaves at once; none leaves while its connection needs attention.
   */
  ask(tables: Tables, question: Question): Leave;
  /** True where a message that is ready only now is too late for its slot: it is to ask everything again. */
  isMissed(connection: string | null, slot: number): Promise<boolean>;
  /**
   * Ends a passage at the instant at which what left was answered; without one, it did not leave after all. One that
   * nobody answers ends by itself.
   */
  end(tables: Tables, passage: number | undefined, at?: number): void;
}

/** Makes it. */
export function createPace({ store, connectorOf }: Pick<HandOverParts, 'store' | 'connectorOf'>): Pace {
  const rateAt = (connection: StoredConnection) => rateOf(connection, connectorOf(connection.connector));

  /** From when on no more of what left before can arrive within the period of one that leaves than the rate allows. */
  const freeFrom = ({ passages }: Tables, { id }: StoredConnection, rate: Rate): number => {
    const allowed = Math.max(1, Math.floor(rate.max));
    const arrivedBy = passages.arrivedBut(id, allowed - 1);
    // Instants are kept in whole milliseconds: what arrived in this one may have done so at its end.
    return arrivedBy === undefined ? 0 : arrivedBy + periodOf(rate) + 1;
  };

  const leaves = (
    { passages }: Tables,
    { id }: StoredConnection,
    { slot, rate, now }: { slot: number; rate: Rate | undefined; now: number },
  ): Leave => {
    if (rate === undefined) return { slot };
    const arrivedBy = now + attemptLimit;
    return { slot, passage: passages.begin(id, { arrivedBy, keep: { from: now - periodOf(rate), to: arrivedBy } }) };
  };

  return {
    ask(tables, { connection: id, deferred, slot, readySince, ailing = false, now }) {
      const connection = id === null ? undefined : tables.connections.byId(id);
      if (!connection) return { slot: now };
      if (connection.health === 'attention' && !ailing) return { later: attentionPause };
      const rate = rateAt(connection);
      const spacing = spacingOf(rate);
      const free = rate === undefined ? 0 : freeFrom(tables, connection, rate);
      if (slot !== undefined && now - slot <= lateness) {
        if (free <= now) return leaves(tables, connection, { slot, rate, now });
        // The slot is for the next who asks, where nobody has a later one.
        if (connection.nextAt <= Math.ceil(slot + spacing)) tables.connections.setNext(connection.id, slot);
        return { later: Math.min(Math.ceil(free - now), horizon.later) };
      }
      const next = Math.max(now, connection.nextAt, free);
      const patience = deferred ? horizon.later : horizon.first;
      const within = readySince === undefined ? patience : Math.max(0, readySince + farthest - now);
      // What is on its way may be answered long before the end of its time.
      const later = Math.max(connection.nextAt - now, Math.min(free - now, horizon.later));
      if (next - now > within) return { later: Math.ceil(later) };
      if (spacing > 0) tables.connections.setNext(connection.id, Math.ceil(next + spacing));
      return next > now ? { slot: next } : leaves(tables, connection, { slot: next, rate, now });
    },

    end({ passages }, passage, at) {
      if (passage === undefined) return;
      if (at === undefined) passages.drop(passage);
      else passages.arrived(passage, at);
    },

    async isMissed(id, slot) {
      if (Date.now() - slot <= lateness) return false;
      const connection = id === null ? undefined : await store.connections.byId(id);
      return connection !== undefined && spacingOf(rateAt(connection)) > 0;
    },
  };
}
