import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedConnector } from '@waymark/connectors/loader';
import type { ChannelEvent } from '@waymark/connectors/sdk';
import { unsafePath } from '@waymark/core/journey';
import { happen } from '../customers/happen.ts';
import { attemptLimit } from '../deliveries/begin-attempt.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { Store, Tables } from '../store/store.ts';
import { applyEffect } from './effect.ts';
import { deliveryOf, type Source, tie } from './tie.ts';

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
 * Takes the events of a connection, whatever way they came: all are committed together, or none. One told before
 * (connection and event id) changes nothing; each is tied to its message or its customer (`tie`), recorded, heard by the
 * journeys it concerns, and has its effect. An instant in the future counts as now.
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
  await store.transaction((tables) => {
    for (const event of events.flatMap((told) => eachOf(tables, told, connection.id)))
      result[take(tables, event, { source, at: parts.now() })] += 1;
  });
  await failPoints('webhook:committed', 0);
  if (result.taken) parts.committed();
  return result;
}

function take(tables: Tables, event: ChannelEvent, { source, at }: { source: Source; at: number }): keyof Taken {
  const { event: name, effect, automated, properties = {} } = event;
  if (!source.manifest.capabilities.events.includes(name) || unsafePath(properties)) return 'refused';
  const tied = tie(tables, event, source);
  if (!tied) return 'untied';
  if (!tables.inbound.take(eventHash(source.connection, event.id), at)) return 'repeated';
  if (effect) applyEffect(tables, { effect, event, tied, source, at });
  happen(tables, tied.customer, {
    event: name,
    properties: { ...properties, ...(automated && { automated }) },
    at: Date.parse(event.at),
    arrived: at,
    delivery: tied.delivery?.id,
    provesNothing: !tied.isNamed,
  });
  return 'taken';
}

/** An event as it is; one about a group once for each message of it. */
function eachOf({ inbound }: Tables, event: ChannelEvent, connection: string): ChannelEvent[] {
  const { each, providerId, id, at } = event;
  if (!each || providerId === undefined) return [event];
  const span = { after: Date.parse(each.after), upTo: Date.parse(at) };
  return inbound.keysOfGroup(connection, providerId, span).map((key) => ({ ...event, id: `${id}:${key}`, key }));
}

/** What an event is remembered by: an id made elsewhere may name somebody. */
const eventHash = (connection: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([connection, id]))
    .digest('base64url');

/**
 * A provider may tell of a message before its answer to our sending was kept: then the event waits a little for it. One
 * that came first would lie before its message, and nothing that waits for an answer to it would hear it.
 */
async function untilHandedOver(
  { store, now }: InboundParts,
  source: Source,
  events: readonly ChannelEvent[],
): Promise<void> {
  const early = events.filter(({ key, providerId, each }) => !each && (key ?? providerId) !== undefined);
  if (!early.length) return;
  const isEarly = (tables: Tables) => {
    const begun = now() - attemptLimit;
    return early.some((event) => {
      const delivery = deliveryOf(tables, event, source.connection);
      if (delivery) return delivery.state === 'submitting' && (delivery.handedAt ?? 0) > begun;
      return event.key === undefined && tables.inbound.isHandingOver(source.connection, begun);
    });
  };
  for (const end = now() + patience; now() < end && (await store.read(isEarly)); ) await sleep(50);
}
