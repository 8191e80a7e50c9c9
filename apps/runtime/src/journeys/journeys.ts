import { checkJourney } from '@waymark/core/compiler';
import { type ConnectorManifest, emptyJourney, Id } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import type { Journeys, Steered } from '../api/journeys.ts';
import { contentsChanged } from '../contents/contents-of.ts';
import { freeSlug } from '../free-slug.ts';
import type { StoredJourney } from '../store/journeys.ts';
import type { Store, Tables } from '../store/store.ts';
import { checkContext } from './check-context.ts';
import { conflictWith } from './conflict.ts';
import { countJourney } from './count.ts';
import { publishJourney } from './publish.ts';
import { pauseJourney, resumeJourney, stopJourney } from './steer.ts';
import { createSummaries } from './summaries.ts';

/** What journeys need of the rest of the runtime. */
export interface JourneysParts {
  store: Store;
  connectors: () => ConnectorManifest[];
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
}

/** Drafts and versions of journeys. */
export function createJourneys({ store, connectors, nudge }: JourneysParts): Journeys {
  const context = () => checkContext(store, connectors());
  const summaries = createSummaries(store);
  const publish: Journeys['publish'] = (key, note, { revision, by }) =>
    publishJourney(store, connectors(), { key, revision, note, by, at: Date.now() });
  const steer = async (work: (tables: Tables) => Steered | undefined) => {
    const steered = await store.transaction(work);
    nudge();
    return steered;
  };

  return {
    list: async () => summaries(await context()),

    async get(key) {
      const journey = await store.journeys.byKey(key);
      if (!journey) return undefined;
      const { name, status, draft, revision, liveVersion } = journey;
      const versions = (await store.versions.ofJourney(key)).map(({ number, note, publishedAt, publishedBy }) => ({
        number,
        note,
        publishedAt: new Date(publishedAt).toISOString(),
        publishedBy,
      }));
      return { key, name, status, document: draft, revision, ...(liveVersion !== null && { liveVersion }), versions };
    },

    async mark(key) {
      const journey = await store.journeys.byKey(key);
      if (!journey) return undefined;
      const { status, revision, liveVersion } = journey;
      return { status, revision, ...(liveVersion !== null && { liveVersion }) };
    },

    async version(key, number) {
      const version = await store.versions.byNumber(key, number);
      if (!version) return undefined;
      const { document, contents, note, publishedAt, publishedBy } = version;
      const changed = contentsChanged(contents, await store.contents.all());
      return {
        number,
        note,
        publishedAt: new Date(publishedAt).toISOString(),
        publishedBy,
        document,
        contentsChanged: changed.map((content) => ({ key: content, name: contents[content]?.name ?? content })),
      };
    },

    create: (name, by, document) =>
      store.transaction((tables) =>
        add(tables, { ...(emptyJourney(name) as object as JsonObject), ...document, name }, by),
      ),

    save: (key, document, { revision, by }) =>
      store.transaction((tables) => {
        const journey = tables.journeys.byKey(key);
        if (!journey) return undefined;
        if (isEqual(journey.draft, { ...document, key })) return { revision: journey.revision };
        if (journey.revision !== revision) return conflictWith(journey);
        return { revision: saveDraft(tables, journey, { document, by }) };
      }),

    publish,

    remove: (key) =>
      store.transaction((tables) => {
        if (!tables.journeys.byKey(key)) return undefined;
        const removed = !tables.versions.ofJourney(key).length;
        if (removed) tables.journeys.remove(key);
        return { removed };
      }),

    duplicate: (key, by) =>
      store.transaction((tables) => {
        const journey = tables.journeys.byKey(key);
        return journey && add(tables, { ...journey.draft, name: `${journey.name} (2)` }, by);
      }),

    check: async (document) => checkJourney(document, await context()),

    async import(document, isPublished, by) {
      const problems = checkJourney(document, await context());
      const key = Id.safeParse(document.key);
      if (!key.success) return { key: '', revision: 0, problems };
      const revision = await store.transaction((tables) => {
        const journey = tables.journeys.byKey(key.data);
        if (!journey) return insert(tables, key.data, { document, by });
        return isEqual(journey.draft, document) ? journey.revision : saveDraft(tables, journey, { document, by });
      });
      const published = isPublished ? await publish(key.data, '', { revision, by }) : undefined;
      const isOut = published !== undefined && 'version' in published;
      return { key: key.data, revision, ...(isOut && { version: published.version }), problems };
    },

    pause: (key) => steer((tables) => pauseJourney(tables, { key, at: Date.now() })),

    resume: (key) => steer((tables) => resumeJourney(tables, { key, at: Date.now() })),

    stop: (key, entryOnly) => steer((tables) => stopJourney(tables, { key, at: Date.now(), entryOnly })),

    async counts(key, version) {
      return (await store.journeys.byKey(key)) && countJourney(store, key, version);
    },
  };
}

/** Adds a journey under a free key made from its name. */
function add(tables: Tables, document: JsonObject, by: string): { key: string } {
  const key = freeSlug(String(document.name), (taken) => tables.journeys.byKey(taken) !== undefined);
  insert(tables, key, { document, by });
  return { key };
}

/** What somebody wrote. */
interface Written {
  document: JsonObject;
  by: string;
}

function insert(tables: Tables, key: string, { document, by }: Written): number {
  const at = Date.now();
  const draft = { ...document, key };
  tables.journeys.add({
    key,
    name: nameOf(draft, key),
    status: 'draft',
    draft,
    revision: 1,
    createdAt: at,
    changedAt: at,
    changedBy: by,
  });
  return 1;
}

function saveDraft(tables: Tables, { key, revision }: StoredJourney, { document, by }: Written): number {
  const draft = { ...document, key };
  tables.journeys.save(key, draft, { name: nameOf(draft, key), revision: revision + 1, at: Date.now(), by });
  return revision + 1;
}

/** A draft may lack a name. */
const nameOf = ({ name }: JsonObject, key: string): string => (typeof name === 'string' && name.trim() ? name : key);

const isEqual = (a: JsonObject, b: JsonObject): boolean => JSON.stringify(a) === JSON.stringify(b);
