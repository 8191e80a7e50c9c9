import type { Database } from '../db/open.ts';
import { createAddresses } from './addresses.ts';
import { createAnswers } from './answers.ts';
import { createConnections } from './connections.ts';
import { createContents } from './contents.ts';
import { createCounts } from './counts.ts';
import { createCustomers } from './customers.ts';
import { createDeliveries } from './deliveries.ts';
import { createEnrollments } from './enrollments.ts';
import { createEvents } from './events.ts';
import { createImages } from './images.ts';
import { createInbound } from './inbound.ts';
import { createInbox } from './inbox.ts';
import { createJourneys } from './journeys.ts';
import { createKeptTests } from './kept-tests.ts';
import { createMessages } from './messages.ts';
import { createOccasions } from './occasions.ts';
import { createOutbox } from './outbox.ts';
import { createPassages } from './passages.ts';
import { createPolls } from './polls.ts';
import { createReach } from './reach.ts';
import { createRecalls } from './recalls.ts';
import { createReps } from './reps.ts';
import { createRuns } from './runs.ts';
import { createSettings } from './settings.ts';
import { createSuppressions } from './suppressions.ts';
import { createTasks } from './tasks.ts';
import { createTestCustomers } from './test-customers.ts';
import { createTrace } from './trace.ts';
import { createVersions } from './versions.ts';
import { createWaiting } from './waiting.ts';
import { createWakes } from './wakes.ts';

/** All tables, by subject: what a transaction works with. */
export type Tables = ReturnType<typeof createTables>;

/** A function answering later, or a group of such. */
type Later<T> = T extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : { [K in keyof T]: Later<T[K]> };

/** The store: every table's functions, answering later, and transactions over several of them. */
export type Store = Later<Tables> & {
  /**
   * Runs `work` with the write lock held from its beginning: all of it is committed, or none. `work` answers at once,
   * since nothing else may run in between.
   */
  transaction<T>(work: (tables: Tables) => T): Promise<T>;
  /** Reads several tables as they are at one instant, holding up nobody. */
  read<T>(work: (tables: Tables) => T): Promise<T>;
};

/** The store on an opened database. */
export function createStore(db: Database): Store {
  const tables = createTables(db);
  const subjects = Object.entries(tables).map(([subject, functions]) => [subject, later(functions)]);
  return {
    ...(Object.fromEntries(subjects) as Later<Tables>),
    transaction: async <T>(work: (tables: Tables) => T) => db.$client.transaction(() => work(tables)).immediate(),
    read: async <T>(work: (tables: Tables) => T) => db.$client.transaction(() => work(tables)).deferred(),
  };
}

function createTables(db: Database) {
  const counts = createCounts(db);
  const addresses = createAddresses(db);
  return {
    addresses,
    customers: createCustomers(db, addresses),
    events: createEvents(db),
    journeys: createJourneys(db),
    versions: createVersions(db),
    enrollments: createEnrollments(db, counts),
    inbound: createInbound(db),
    passages: createPassages(db),
    polls: createPolls(db),
    recalls: createRecalls(db),
    inbox: createInbox(db),
    waiting: createWaiting(db),
    outbox: createOutbox(db),
    trace: createTrace(db, counts),
    counts,
    deliveries: createDeliveries(db),
    answers: createAnswers(db),
    messages: createMessages(db),
    connections: createConnections(db),
    contents: createContents(db),
    images: createImages(db),
    reach: createReach(db),
    runs: createRuns(db),
    settings: createSettings(db),
    suppressions: createSuppressions(db),
    keptTests: createKeptTests(db),
    testCustomers: createTestCustomers(db),
    occasions: createOccasions(db),
    wakes: createWakes(db),
    reps: createReps(db),
    tasks: createTasks(db),
  };
}

function later(functions: object): object {
  const entries = Object.entries(functions) as [string, (...args: unknown[]) => unknown][];
  return Object.fromEntries(entries.map(([name, work]) => [name, async (...args: unknown[]) => work(...args)]));
}
