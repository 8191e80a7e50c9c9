import { join } from 'node:path';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { FastifyInstance } from 'fastify';
import type { Changes } from '../api/changes.ts';
import type { Ports } from '../api/context.ts';
import type { Health } from '../api/status.ts';
import { type AudienceThread, createAudienceThread } from '../audience/ask-audience.ts';
import { createConnections } from '../connections/connections.ts';
import { secretsOf } from '../connections/secrets.ts';
import { createContents } from '../contents/contents.ts';
import { createTestCustomers } from '../customers/test-customers.ts';
import { openCommitVersion } from '../db/read-version.ts';
import { createCompose } from '../deliveries/compose.ts';
import type { Foundation } from '../foundation.ts';
import { createServer } from '../http/server.ts';
import { imageView } from '../images/keep-image.ts';
import { createWaysIn } from '../inbound/ways-in.ts';
import { createDesks } from '../inbox/desk.ts';
import { createInbox } from '../inbox/overview.ts';
import { startSweep } from '../inbox/sweep.ts';
import { createJourneys } from '../journeys/journeys.ts';
import { createKeptTests } from '../journeys/kept-tests.ts';
import { createOccasions } from '../occasions/occasions.ts';
import { createDispatcher } from '../outbox/dispatcher.ts';
import { createTemporalHands } from '../outbox/temporal-hands.ts';
import { startTidying } from '../outbox/tidy.ts';
import { createContactPolicy } from '../policy/contact-policy.ts';
import { seedSample } from '../sample/seed.ts';
import { createTemplates } from '../templates/templates.ts';
import { connectTemporal } from '../temporal/connect.ts';
import { isServed } from '../temporal/is-served.ts';
import { uiLink } from '../temporal/ui-link.ts';
import { createTrials } from '../trials/trials.ts';
import { createAudiences } from '../views/audiences.ts';
import { createChanges } from '../views/changes.ts';
import { createCustomersView } from '../views/customers.ts';
import { createDeliveriesView } from '../views/deliveries.ts';
import { createEnrollments } from '../views/enrollments.ts';
import { createHealth } from '../views/health.ts';
import { createOutboxView } from '../views/outbox.ts';
import { createStatus } from '../views/status.ts';
import { createSuppressionsView } from '../views/suppressions.ts';
import { createWorkspaceView } from '../views/workspace.ts';

/** A role that runs. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Serves HTTP and hands the outbox to Temporal: here, and not in the worker, so that what a request caused is handed over
 * the moment it is committed. Works while Temporal is away; what is accepted then waits in the outbox.
 */
export async function startApi(foundation: Foundation): Promise<Running & { server: FastifyInstance }> {
  const { config, log, keys, store, failPoints } = foundation;
  const temporal = connectTemporal(config.temporal);
  const dispatcher = createDispatcher({
    store,
    hands: createTemporalHands({ store, temporal, url: config.url }),
    failPoints,
    report: (trouble) => log.warn(trouble, 'Temporal did not take what it was told'),
  });
  const { nudge } = dispatcher;
  const health = createHealth({
    database: () => isReadable(foundation),
    temporal: temporal.isUp,
    worker: () => isServed(temporal, Date.now()),
  });
  const commits = openCommitVersion(join(config.home, 'waymark.db'));
  const changes = createChanges({ version: commits.read, health, everyMs: 500, healthEveryMs: 5_000 });
  const thread = createAudienceThread(join(config.home, 'waymark.db'), { countMs: 15_000, catalogueMs: 30_000 });
  const waysIn = createWaysIn(foundation, nudge);
  const desks = createDesks({
    store,
    signingKey: keys.links,
    manifests: () => [...foundation.connectors.connectors.values()].map(({ manifest }) => manifest),
    now: Date.now,
    committed: nudge,
    failPoints,
  });
  const server = await createServer({
    host: config.host,
    url: config.url,
    designer: config.designer,
    log,
    ports: createPorts(foundation, { nudge, health, changes, thread }),
    ingestion: { store, writeKey: keys.write, now: Date.now, failPoints, committed: nudge },
    links: {
      store,
      signingKey: keys.links,
      now: Date.now,
      committed: nudge,
      failPoints,
      manifests: () => [...foundation.connectors.connectors.values()].map(({ manifest }) => manifest),
    },
    hooks: waysIn.hooks,
    pictures: { store, url: config.url },
    desks,
    health,
  });
  if (config.sample !== false && (await fillSample(foundation)) === 'later') {
    await foundation.connectors.complete;
    await fillSample(foundation);
  }
  await server.listen({ host: config.host, port: config.port });
  dispatcher.start();
  await waysIn.open();
  const tidying = startTidying(store);
  const sweep = startSweep({
    store,
    failPoints,
    committed: nudge,
    report: (err) => log.warn({ err }, 'the reps’ tasks could not be looked through'),
  });
  log.info({ address: server.listeningOrigin }, 'serving');
  return {
    server,
    async stop() {
      await tidying.stop();
      await waysIn.close();
      await sweep.stop();
      await server.close();
      await changes.settled();
      await thread.stop();
      commits.close();
      await dispatcher.stop();
      await temporal.close();
    },
  };
}

/**
 * Fills a store started for the first time, before anybody looks; the dispatcher starts the workflows. `later`: a connector of
 * the sample is not there, and may still come.
 */
async function fillSample(foundation: Foundation): Promise<'done' | 'later'> {
  const { config, keys, store, connectors, renderer, log } = foundation;
  const manifests = [...connectors.connectors.values()].map(({ manifest }) => manifest);
  const compose = createCompose((id) => connectors.connectors.get(id)?.manifest, {
    renderer,
    url: config.url,
    signingKey: keys.links,
  });
  const seeded = await seedSample({
    store,
    compose,
    connectors: manifests,
    connectorOf: (id) => connectors.connectors.get(id),
    now: Date.now(),
  });
  if ('customers' in seeded) log.info(seeded, 'the sample workspace is in place');
  return 'skipped' in seeded && seeded.skipped === 'connectors' ? 'later' : 'done';
}

/** What several subjects of the API stand on. */
interface Shared {
  nudge: () => void;
  health: () => Promise<Health>;
  changes: Changes;
  thread: AudienceThread;
}

/** Gives every subject of the API what stands behind it. */
function createPorts(foundation: Foundation, { nudge, health, changes, thread }: Shared): Ports {
  const { config, keys, store, renderer, failPoints } = foundation;
  const { connectors, refused } = foundation.connectors;
  const manifests = (): ConnectorManifest[] => [...connectors.values()].map(({ manifest }) => manifest);
  const temporalUrl = (workflowId: string) => uiLink(config.temporal, workflowId);
  return {
    workspace: createWorkspaceView({ store, config, connectors: manifests, writeKey: keys.write, thread }),
    journeys: createJourneys({ store, connectors: manifests, nudge }),
    keptTests: createKeptTests(store),
    testCustomers: createTestCustomers(store),
    enrollments: createEnrollments({ store, nudge, temporalUrl, failPoints }),
    connectors: { list: async () => ({ connectors: manifests(), refused }) },
    connections: createConnections({ store, connectorOf: (id) => connectors.get(id), key: keys.secrets, nudge }),
    contents: createContents({
      store,
      connectors: manifests,
      connectorOf: (id) => connectors.get(id),
      host: { renderer, url: config.url, signingKey: keys.links },
      secretsOf: (connection) => secretsOf(connection, keys.secrets),
    }),
    images: { list: async () => (await store.images.list(200)).map((image) => imageView(config.url, image)) },
    occasions: createOccasions({ store, nudge }),
    outbox: createOutboxView({
      store,
      connectorOf: (id) => connectors.get(id),
      url: config.url,
      signingKey: keys.links,
      nudge,
    }),
    inbox: createInbox({ store, url: config.url, signingKey: keys.links }),
    deliveries: createDeliveriesView({ store, nudge, temporalUrl, failPoints }),
    suppressions: createSuppressionsView(store),
    customers: createCustomersView(store),
    audiences: createAudiences({ store, thread, now: Date.now }),
    policy: createContactPolicy({ store, nudge }),
    templates: createTemplates({ store, connectors: manifests, nudge, now: Date.now }),
    trials: createTrials({ store, connectors: manifests, nudge, temporalUrl }),
    status: createStatus(store, health),
    changes,
  };
}

const isReadable = ({ store }: Foundation): Promise<boolean> =>
  store.settings.get('name').then(
    () => true,
    () => false,
  );
