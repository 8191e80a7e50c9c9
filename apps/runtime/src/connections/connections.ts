import type { LoadedConnector } from '@waymark/connectors/loader';
import type { JsonSchema } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { z } from 'zod';
import type { Connections, ConnectionView } from '../api/connections.ts';
import { testOutbox } from '../deliveries/hand-over.ts';
import { freeSlug } from '../free-slug.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { Store } from '../store/store.ts';
import { checkConnection } from './check-connection.ts';
import { movedSecrets } from './kept-secrets.ts';
import { seal } from './seal.ts';
import { secretsOf } from './secrets.ts';

/** What connections need of the rest of the runtime. */
export interface ConnectionsParts {
  store: Store;
  connectorOf: (id: string) => LoadedConnector | undefined;
  /** Seals their secrets. */
  key: Buffer;
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
}

/** Why a connector that only knows the test outbox takes no connection. */
const cannotSend = 'connector: It cannot send yet; its messages stay in the test outbox.';

/** Configured connectors: their secrets go in sealed and never come out through here. */
export function createConnections({ store, connectorOf, key, nudge }: ConnectionsParts): Connections {
  const checks = { store, connectorOf, secretsOf: (connection: StoredConnection) => secretsOf(connection, key) };
  return {
    list: async () => (await store.connections.all()).map(viewOf),

    async save(draft) {
      const manifest = connectorOf(draft.connector)?.manifest;
      if (!manifest) return undefined;
      return store.transaction((tables) => {
        const known = draft.id === undefined ? undefined : tables.connections.byId(draft.id);
        if (draft.id !== undefined && known?.connector !== draft.connector) return undefined;
        if (manifest.capabilities.outboxOnly) return { problems: [cannotSend] };
        const before = known ? secretsOf(known, key) : {};
        const given = draft.secrets ?? {};
        const secrets = mergeSecrets(before, given);
        const kept = Object.keys(before).filter((name) => !Object.hasOwn(given, name));
        const problems = [
          ...problemsOf(draft.settings, manifest.settings, 'settings'),
          ...problemsOf(secrets, manifest.secrets, 'secrets'),
          ...movedSecrets(manifest.settings, { before: known?.settings ?? {}, after: draft.settings, kept }),
        ];
        if (problems.length) return { problems };
        const taken = (id: string) => id === testOutbox || tables.connections.byId(id) !== undefined;
        const id = known?.id ?? freeSlug(draft.name, taken, draft.connector);
        tables.connections.save({
          id,
          connector: draft.connector,
          name: draft.name,
          settings: draft.settings,
          secrets: seal(secrets, key, id),
          secretsSet: Object.keys(secrets),
          health: 'unknown',
          healthMessage: null,
          checkedAt: null,
          attentionSince: null,
          nextAt: 0,
          rate: draft.rate === undefined ? (known?.rate ?? null) : draft.rate,
          onUnknown: draft.onUnknown ?? known?.onUnknown ?? 'hold',
          createdAt: known?.createdAt ?? Date.now(),
        });
        return { id };
      });
    },

    async check(id) {
      const connection = await store.connections.byId(id);
      return connection && checkConnection(checks, connection, { isAsked: true });
    },

    async remove(id) {
      const removed = await store.transaction((tables) => {
        if (!tables.connections.byId(id)) return undefined;
        tables.connections.remove(id);
        tables.wakes.resume({ why: 'connection', connection: id, at: Date.now() });
        return { removed: true } as const;
      });
      nudge();
      return removed;
    },

    async hold(id) {
      return (await store.connections.hold(id, Date.now())) ? { held: true } : undefined;
    },

    async release(id) {
      const released = await store.transaction((tables) => {
        if (!tables.connections.release(id)) return undefined;
        return tables.wakes.resume({ why: 'connection', connection: id, at: Date.now() });
      });
      nudge();
      return released === undefined ? undefined : { released };
    },
  };
}

function viewOf(row: StoredConnection): ConnectionView {
  const { id, connector, name, settings, secretsSet, rate, onUnknown, heldAt, health, healthMessage, checkedAt } = row;
  return {
    id,
    connector,
    name,
    settings,
    secretsSet,
    rate,
    onUnknown,
    ...(heldAt !== null && { heldAt: new Date(heldAt).toISOString() }),
    health: {
      state: health,
      ...(healthMessage !== null && { message: healthMessage }),
      ...(checkedAt !== null && { checkedAt: new Date(checkedAt).toISOString() }),
    },
  };
}

/** A secret left out keeps its value, an empty one is forgotten. */
const mergeSecrets = (known: JsonObject, given: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries({ ...known, ...given }).filter(([, value]) => value !== '' && value !== null));

/** What a schema says against values, naming fields only: a value may be a secret. */
function problemsOf(values: JsonObject, schema: JsonSchema, place: string): string[] {
  const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(values);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${[place, ...path].join('.')}: ${message}`);
}
