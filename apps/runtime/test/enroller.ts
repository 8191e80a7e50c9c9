import type { Row } from '@waymark/core/engine';
import type { ConsentRecord, JsonObject } from '@waymark/core/plan';
import { readConfig } from '../src/config.ts';
import { newCustomerId } from '../src/customers/customer-id.ts';
import { enrollByHand } from '../src/customers/enroll-by-hand.ts';
import { layFoundation } from '../src/foundation.ts';
import { createJourneys } from '../src/journeys/journeys.ts';
import { createLog } from '../src/log.ts';
import { createDispatcher } from '../src/outbox/dispatcher.ts';
import { createTemporalHands } from '../src/outbox/temporal-hands.ts';
import { connectTemporal } from '../src/temporal/connect.ts';

/** A customer to be: `id` is the outside id. */
export interface NewCustomer {
  id: string;
  attributes: JsonObject;
  preferences: string[];
  consents: ConsentRecord[];
}

/** Enrolls customers as the API process does, without its HTTP: into the store, and from its outbox into Temporal. */
export interface Enroller {
  /** Publishes a journey and gives the bytes of its plan; throws where it has errors. */
  publish(document: JsonObject): Promise<number>;
  add(customers: readonly NewCustomer[]): Promise<void>;
  /** Enrolls customers, each in a transaction of its own. */
  enroll(journey: string, customers: readonly string[]): Promise<void>;
  /** How many enrollments of a journey ended so far. */
  ended(journey: string): Promise<number>;
  /** What happened in a journey to each of its customers, by outside id, and the messages captured for them. */
  lives(journey: string): Promise<Map<string, { rows: Row[]; messages: JsonObject[] }>>;
  close(): Promise<void>;
}

/** Opens the home folder that the environment names. */
export async function openEnroller(environment: Record<string, string>): Promise<Enroller> {
  const read = readConfig(environment);
  if ('problems' in read) throw new Error(read.problems.join(' '));
  const { config } = read;
  const foundation = await layFoundation(config, createLog('error', 'api'));
  const { store, connectors } = foundation;
  const temporal = connectTemporal(config.temporal);
  const dispatcher = createDispatcher({
    store,
    hands: createTemporalHands({ store, temporal, url: config.url }),
    report: ({ trouble }) => {
      throw new Error(trouble);
    },
  });
  const { nudge } = dispatcher;
  const manifests = () => [...connectors.connectors.values()].map(({ manifest }) => manifest);
  const journeys = createJourneys({ store, connectors: manifests, nudge });
  dispatcher.start();

  return {
    async publish(document) {
      const { key, version, problems } = await journeys.import(document, true, 'owner');
      const stored = version === undefined ? undefined : await store.versions.byNumber(key, version);
      if (!stored) throw new Error(JSON.stringify(problems));
      return Buffer.byteLength(JSON.stringify(stored.plan));
    },

    add: (customers) =>
      store.transaction((tables) => {
        const at = Date.now();
        for (const { id, attributes, preferences, consents } of customers) {
          const customer = newCustomerId();
          tables.customers.add({ id: customer, outsideId: id, attributes, preferences, createdAt: at, changedAt: at });
          for (const consent of consents) tables.customers.setConsent(customer, consent, at);
        }
      }),

    async enroll(journey, customers) {
      for (const customer of customers) {
        const outcome = await store.transaction((tables) =>
          enrollByHand(tables, { journey, customer, at: Date.now() }),
        );
        if ('refused' in outcome) throw new Error(`${customer} was not enrolled: ${outcome.refused}`);
        nudge();
      }
    },

    async ended(journey) {
      const counts = (await store.counts.perJourney()).filter((one) => one.journey === journey);
      const count = (kind: string) => counts.find((one) => one.kind === kind)?.count ?? 0;
      return count('enrolled') - count('open');
    },

    async lives(journey) {
      const lives = new Map<string, { rows: Row[]; messages: JsonObject[] }>();
      for (const { enrollment, customer } of await store.enrollments.list({ journey, limit: 1_000_000 })) {
        lives.set(customer.outsideId, { rows: await store.trace.rows(enrollment.id), messages: [] });
      }
      for (const { message, customer } of await store.messages.list({ journey, limit: 1_000_000 })) {
        lives.get(customer.outsideId)?.messages.unshift(message.content);
      }
      return lives;
    },

    async close() {
      await dispatcher.stop();
      await temporal.close();
      await foundation.close();
    },
  };
}
