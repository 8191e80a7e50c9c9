import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, Plan } from '@waymark/core/plan';
import { type Database, openDatabase } from '../src/db/open.ts';
import { createStore, type Store } from '../src/store/store.ts';

/** A store on a file of its own, until closed. */
export interface TemporaryStore {
  store: Store;
  database: Database;
  close(): void;
}

/** Opens a store in a new folder. */
export function openTemporaryStore(): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-store-'));
  const database = openDatabase(join(folder, 'waymark.db'));
  return {
    store: createStore(database),
    database,
    close() {
      database.$client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A plan whose event trigger leads to a wait for `email.clicked`; with a goal on `visit.booked`. */
export const registrationPlan = (changes: Partial<Plan> = {}): Plan => ({
  format: 1,
  journey: 'welcome',
  triggers: [
    { node: 'registered', name: 'Registered', on: { type: 'event', event: 'hcp.registered' }, next: 'opened' },
  ],
  entry: { reentry: 'never' },
  goals: [{ key: 'booked', when: { type: 'pattern', pattern: { event: 'visit.booked' } }, exit: true }],
  exits: [],
  zone: 'UTC',
  steps: {
    opened: {
      type: 'wait',
      name: 'Opened',
      next: {},
      until: { type: 'event', any: [{ outlet: 'happened', event: 'email.clicked' }], timeout: 'P3D' },
    },
  },
  ...changes,
});

/** Puts a journey live with a plan, as publishing does; gives the version's id. */
export const goLive = (store: Store, plan: Plan, document: JsonObject = {}): Promise<number> =>
  store.transaction((tables) => {
    const { journey } = plan;
    const at = Date.now();
    tables.journeys.add({
      key: journey,
      name: journey,
      status: 'draft',
      draft: document,
      revision: 1,
      createdAt: at,
      changedAt: at,
    });
    const version = tables.versions.add({ journey, number: 1, document, plan, note: '', publishedAt: at });
    tables.journeys.goLive(journey, 1, at);
    return version;
  });
