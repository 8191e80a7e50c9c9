import { createHash } from 'node:crypto';
import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises';
import type { LoadedConnector } from '@waymark/connectors/loader';
import type { ChannelEvent } from '@waymark/connectors/sdk';
import { unsafePath } from '@waymark/core/journey';
import { happen } from '../customers/happen.ts';
import { attemptLimit } from '../deliveries/attempt-limit.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { Store, Tables } from '../store/store.ts';
import { inBatches, mostAtOnce } from './batches.ts';
import { alsoWithdraws, applyEffect, withdrawChannel } from './effect.ts';
import { deliveryOf, type Source, type Tied, tie } from './tie.ts';

/** What taking events needs of the rest of the runtime. */
export interface InboundParts {
  store: Store;
  connectorOf: (id: string) => LoadedConnector | undefined;
  now: () => number;
  /** Called once something was committed. */
  committed: () => void;
  failPoints?: FailPoints;
}

/** What became of events: how many were new, told before, about nobody we know, or not declared by their connector. */
export interface Taken {
  taken: number;
  repeated: number;
  untied: number;
  refused: number;
}

/** So long a message may be under way, in milliseconds, while an event already knows it by its provider's id. */
const patience = 5_000;

/**
 * Takes the events of a connection, whatever way they came; it ends once all are committed, up to a hundred at a time.
 * One told before (connection and event id) changes nothing, so that what a crash cut short may be told again; each is tied
 * to its message or its customer (`tie`), recorded, heard by the journeys it concerns, and has its effect. An instant in
 * the future counts as now.
 */
export async function receiveEvents(
  parts: InboundParts,
  connection: StoredConnection,
  events: readonly ChannelEvent[],
): Promise<Taken> {
  const { store, connectorOf, failPoints = noFailPoints } = parts;
  const manifest = connectorOf(connection.connector)?.manifest;
  if (!manifest) throw new Error(`the connector ${connection.connector} is not loaded`);
  const source = { connection: connection.id, manifest };
  await untilHandedOver(parts, source, events);
  await failPoints('webhook:begin', 0);
  const result: Taken = { taken: 0, repeated: 0, untied: 0, refused: 0 };
  for await (const some of inBatches(store, source, events)) {
    for (const event of some) await withdrawOthers(parts, source, event);
    await store.transaction((tables) => {
      for (const event of some) result[take(tables, event, { source, at: parts.now() })] += 1;
    });
  }
  await failPoints('webhook:committed', 0);
  if (result.taken) parts.committed();
  return result;
}

function take(tables: Tables, event: ChannelEvent, { source, at }: { source: Source; at: number }): keyof Taken {
  const judged = judge(tables, event, source);
  if (typeof judged === 'string') return judged;
  const { event: name, automated, properties = {} } = event;
  tables.inbound.take(eventHash(source.connection, event.id), at);
  applyEffect(tables, { event, tied: judged, source }, at);
  happen(tables, judged.customer, {
    event: name,
    properties: { ...properties, ...(automated && { automated }) },
    at: Date.parse(event.at),
    arrived: at,
    delivery: judged.delivery?.id,
    provesNothing: !judged.isNamed,
  });
  return 'taken';
}

/** Whom an event is about; or why it is not taken. */
function judge(tables: Tables, event: ChannelEvent, source: Source): Tied | Exclude<keyof Taken, 'taken'> {
  if (!source.manifest.capabilities.events.includes(event.event) || unsafePath(event.properties ?? {}))
    return 'refused';
  const tied = tie(tables, event, source);
  if (!tied) return 'untied';
  return tables.inbound.isTaken(eventHash(source.connection, event.id)) ? 'repeated' : tied;
}

/**
 * Lets everybody who has the address of an event that withdraws do so, before it is taken: where a crash comes in between,
 * it is told again.
 */
async function withdrawOthers({ store, now }: InboundParts, source: Source, event: ChannelEvent): Promise<void> {
  if (event.effect !== 'withdraw') return;
  const others = await store.read((tables) => {
    const tied = judge(tables, event, source);
    return typeof tied === 'string' ? [] : alsoWithdraws(tables, { event, tied, source });
  });
  const { channel } = source.manifest;
  for (let first = 0; first < others.length; first += mostAtOnce) {
    await store.transaction((tables) => {
      for (const one of others.slice(first, first + mostAtOnce)) withdrawChannel(tables, one, { channel, at: now() });
    });
    await immediately();
  }
}

/** What an event is remembered by: an id made elsewhere may name somebody. */
const eventHash = (connection: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([connection, id]))
    .digest('base64url');

/**
 * A provider may tell of a message by its own id before its answer to our sending, with that id, was kept: then the event
 * waits a little for it, since it could not be tied to its message.
 */
async function untilHandedOver(
  { store, now }: InboundParts,
  source: Source,
  events: readonly ChannelEvent[],
): Promise<void> {
  const named = events.filter(({ key, providerId, each }) => !each && key === undefined && providerId !== undefined);
  if (!named.length) return;
  const isEarly = (tables: Tables) =>
    tables.inbound.isHandingOver(source.connection, now() - attemptLimit) &&
    named.some((event) => !deliveryOf(tables, event, source.connection));
  for (const end = now() + patience; now() < end && (await store.read(isEarly)); ) await sleep(50);
}
