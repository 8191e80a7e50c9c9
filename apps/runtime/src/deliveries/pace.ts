import type { StoredConnection } from '../store/connections.ts';
import type { Tables } from '../store/store.ts';
import type { HandOverParts } from './hand-over.ts';
import { rateOf, spacingOf } from './rate.ts';
import { attentionPause } from './retry-later.ts';

/** A message that leaves so many milliseconds after its slot takes another one. */
const lateness = 50;

/** So long, in milliseconds, a first attempt waits for its slot; a later one longer, so that those who wait go first. */
const horizon = { first: 250, later: 2_000 };

/** So long, in milliseconds, one waits in all that was ready to leave and missed its slot. */
const farthest = 5_000;

/** When a message may leave: in its `slot` (an instant), or not soon: it is to ask again `later` (milliseconds). */
export type Leave = { slot: number } | { later: number };

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

/** Paces the messages of each connection by its rate, over all workers. */
export interface Pace {
  /**
   * Gives a message its slot, in the sending transaction. None while the connection needs attention; at once where there
   * is none.
   */
  ask(tables: Tables, question: Question): Leave;
  /** True where a message that is ready only now is too late for its slot: it is to ask everything again. */
  isMissed(connection: string | null, slot: number): Promise<boolean>;
}

/** Makes it. */
export function createPace({ store, connectorOf }: Pick<HandOverParts, 'store' | 'connectorOf'>): Pace {
  const spacingAt = (connection: StoredConnection) => spacingOf(rateOf(connection, connectorOf(connection.connector)));

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

  return {
    ask(tables, { connection: id, deferred, slot, readySince, ailing = false, now }) {
      const connection = id === null ? undefined : tables.connections.byId(id);
      if (!connection) return { slot: now };
      if (connection.health === 'attention' && !ailing) return { later: attentionPause };
      if (slot !== undefined && now - slot <= lateness) return { slot };
      const patience = deferred ? horizon.later : horizon.first;
      const within = readySince === undefined ? patience : Math.max(0, readySince + farthest - now);
      return take(tables, connection, { within, now });
    },

    async isMissed(id, slot) {
      if (Date.now() - slot <= lateness) return false;
      const connection = id === null ? undefined : await store.connections.byId(id);
      return connection !== undefined && spacingAt(connection) > 0;
    },
  };
}
