import type { LoadedConnector } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject, Plan } from '@waymark/core/plan';
import { newCustomerId } from '../customers/customer-id.ts';
import type { Compose } from '../deliveries/compose.ts';
import type { Store, Tables } from '../store/store.ts';
import { castStories } from './cast.ts';
import { makeCustomers, type SampleCustomer } from './customers.ts';
import welcome from './journeys/hcp-welcome.json' with { type: 'json' };
import support from './journeys/velmoris-starter-support.json' with { type: 'json' };
import { type Life, live } from './live.ts';
import { makePastEvents } from './past-events.ts';
import { createRandom } from './random.ts';
import { sampleReps } from './reps.ts';
import { makeStories } from './stories.ts';
import { day } from './story.ts';
import { writeLives } from './write-lives.ts';
import { type SentMessage, writeMessages } from './write-messages.ts';
import { writeTasks } from './write-tasks.ts';

/** What the sample workspace is made with. */
export interface SampleParts {
  store: Store;
  /** Renders the messages that the test outbox shows. */
  compose: Compose;
  connectors: readonly ConnectorManifest[];
  /** Makes the tasks that reps find in their inbox; left out: they find none. */
  connectorOf?: ((connector: string) => LoadedConnector | undefined) | undefined;
  /** Milliseconds; everything in the sample is dated back from here. */
  now: number;
  /** Tells the dispatcher that there is something to hand over. */
  nudge?: (() => void) | undefined;
}

/** What was made; or why nothing was: the store is in use, or a connector of the sample is not there. */
export type Seeded = { customers: number; enrollments: number } | { skipped: 'in-use' | 'connectors' };

/** The journeys of the sample workspace: the first one live, the second a draft. */
export const sampleJourneys: readonly JsonObject[] = [welcome as JsonObject, support as JsonObject];

const seed = 20_261;
const firstVersion = 75 * day;

/**
 * Fills an empty store with the sample workspace: 500 customers, two journeys, and up to 60 of the customers on their way
 * through the live one. All of it in one transaction, or nothing; then the test outbox shows what went out, and the inbox what reps were asked. The workflows
 * start through the outbox.
 */
export async function seedSample({
  store,
  compose,
  connectors,
  connectorOf,
  now,
  nudge,
}: SampleParts): Promise<Seeded> {
  const compiled = compileJourney(welcome, { connectors });
  if ('problems' in compiled) return { skipped: 'connectors' };
  const { plan } = compiled;
  const customers = makeCustomers({ seed, now });
  const lives = await makeLives(plan, customers, now);
  const sent: SentMessage[] = [];
  const tells = (connector: string, event: string) =>
    connectors.some(({ id, capabilities }) => id === connector && capabilities.events.includes(event));
  const seeded = await store.transaction((tables): Seeded => {
    if (isInUse(tables)) return { skipped: 'in-use' };
    writeReps(tables, now);
    const ids = writeCustomers(tables, customers, now);
    const version = tables.versions.byId(writeJourneys(tables, plan, now));
    if (!version) throw new Error('the version of the sample journey was not kept');
    writeLives(tables, lives, { version, sent, tells, now, idOf: ({ customer }) => ids.get(customer) ?? '' });
    tables.settings.set('sample-seeded', new Date(now).toISOString());
    return { customers: customers.length, enrollments: lives.length };
  });
  await writeMessages(store, sent, compose);
  if (connectorOf) await writeTasks(store, sent, { connectorOf, now });
  nudge?.();
  return seeded;
}

async function makeLives(plan: Plan, customers: readonly SampleCustomer[], now: number): Promise<Life[]> {
  const random = createRandom(seed + 1);
  const cast = castStories(random, makeStories(random), customers);
  const lives = await Promise.all(cast.map(({ story, customer }) => live(plan, customer, { story, now })));
  return lives.sort((a, b) => a.start - b.start);
}

/** A store is in use once there is a journey or a customer, or once it was seeded. */
const isInUse = ({ journeys, customers, settings }: Tables): boolean =>
  settings.get('sample-seeded') !== undefined || journeys.all().length > 0 || customers.search('', 1).length > 0;

function writeReps({ reps }: Tables, now: number): void {
  for (const { id, name, roles, timeZone } of sampleReps) {
    reps.save({ id, name, roles, timeZone, active: true, createdAt: now - firstVersion });
  }
}

/** Writes customers with what happened to them, and gives their internal ids. */
function writeCustomers(
  tables: Tables,
  customers: readonly SampleCustomer[],
  now: number,
): Map<SampleCustomer, string> {
  const random = createRandom(seed + 2);
  return new Map(
    customers.map((customer) => {
      const { outsideId, attributes, preferences, consents, createdAt } = customer;
      const id = newCustomerId();
      tables.customers.add({ id, outsideId, attributes, preferences, createdAt, changedAt: createdAt });
      for (const consent of consents) tables.customers.setConsent(id, consent, createdAt);
      for (const { event, at, properties } of makePastEvents(random, customer, now)) {
        tables.events.add({ customer: id, event, at, arrived: at, properties });
      }
      return [customer, id];
    }),
  );
}

/** Writes the journeys, and gives the id of the live one’s version. */
function writeJourneys(tables: Tables, plan: Plan, now: number): number {
  const publishedAt = now - firstVersion;
  const created = { revision: 1, createdAt: publishedAt };
  const { key, name } = welcome;
  const document = welcome as JsonObject;
  tables.journeys.add({
    ...created,
    key,
    name,
    status: 'live',
    draft: document,
    liveVersion: 1,
    changedAt: publishedAt,
  });
  const draft = { key: support.key, name: support.name, draft: support as JsonObject };
  tables.journeys.add({ ...created, ...draft, status: 'draft', changedAt: now - 2 * day });
  return tables.versions.add({ journey: key, number: 1, document, plan, note: 'First version', publishedAt });
}
