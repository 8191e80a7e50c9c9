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
   * Gives a message its slot, in the sending transaction. None while the connection needs attention; at once where there
   * is none.
   */
  ask(tables: Tables, question: Question): Leave;
  /** True where a message that is ready only now is too late for its slot: it is to ask everything again. */
  isMissed(connection: string | null, slot: number): Promise<boolean>;
  /** Ends a passage at the instant at which what left was answered; without one, it did not leave after all. */
  end(tables: Tables, passage: number | undefined, at?: number): void;
}

/** Makes it. */
export function createPace({ store, connectorOf }: Pick<HandOverParts, 'store' | 'connectorOf'>): Pace {
  const rateAt = (connection: StoredConnection) => rateOf(connection, connectorOf(connection.connector));
  const spacingAt = (connection: StoredConnection) => spacingOf(rateAt(connection));

  /** One slot to each; none farther than `within` milliseconds. */
  const take = (
    tables: Tables,
    connection: StoredConnection,
    { within, now }: { within: number; now: number },
  ): Leave => {
    const slot = Math.max(now, connection.nextAt);
    if (slot - now > within) return { later: Math.ceil(slot - now) };
    const spacing = spacingAt(connection);
    if (spacing > 0) tables.connections.setNext(connection.id, Math.ceil(slot + spacing));
    return { slot };
  };

  /** Lets one leave in its slot; undefined where as many as allowed may arrive in the same period. */
  const pass = (
    { passages }: Tables,
    connection: StoredConnection,
    { slot, now }: { slot: number; now: number },
  ): Leave | undefined => {
    const rate = rateAt(connection);
    if (rate === undefined) return { slot };
    const before = now - periodOf(rate);
    if (passages.countAfter(connection.id, before) >= rate.max) return undefined;
    return { slot, passage: passages.begin(connection.id, { arrivedBy: now + attemptLimit, forget: before }) };
  };

  return {
    ask(tables, { connection: id, deferred, slot, readySince, ailing = false, now }) {
      const connection = id === null ? undefined : tables.connections.byId(id);
      if (!connection) return { slot: now };
      if (connection.health === 'attention' && !ailing) return { later: attentionPause };
      const patience = deferred ? horizon.later : horizon.first;
      const within = readySince === undefined ? patience : Math.max(0, readySince + farthest - now);
      const isKept = slot !== undefined && now - slot <= lateness;
      const left = isKept ? { slot } : take(tables, connection, { within, now });
      if ('later' in left || left.slot > now) return left;
      const next = Math.max(tables.connections.byId(connection.id)?.nextAt ?? 0, now + spacingAt(connection));
      return (
        pass(tables, connection, { slot: left.slot, now }) ??
        take(tables, { ...connection, nextAt: next }, { within, now })
      );
    },

    end({ passages }, passage, at) {
      if (passage === undefined) return;
      if (at === undefined) passages.drop(passage);
      else passages.arrived(passage, at);
    },

    async isMissed(id, slot) {
      if (Date.now() - slot <= lateness) return false;
      const connection = id === null ? undefined : await store.connections.byId(id);
      return connection !== undefined && spacingAt(connection) > 0;
    },
  };
}
