import { checkContent, summarizeContent } from '@waymark/core/compiler';
import { type ConnectorManifest, Id } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import type { Contents } from '../api/contents.ts';
import { freeSlug } from '../free-slug.ts';
import type { StoredContent } from '../store/contents.ts';
import type { Tables } from '../store/store.ts';
import { findGaps } from './gaps.ts';
import { previewContent } from './preview.ts';
import { sendTest, type TestParts } from './send-test.ts';
import { contentsUsedBy } from './used-by.ts';

/** What kept content needs of the rest of the runtime. */
export interface ContentsParts extends TestParts {
  connectors: () => ConnectorManifest[];
}

/** Content kept under keys. */
export function createContents({ connectors, ...parts }: ContentsParts): Contents {
  const { store, host, connectorOf } = parts;
  const check = (document: unknown) => checkContent(document, { connectors: connectors() });

  return {
    async list() {
      const [stored, journeys] = await Promise.all([store.contents.all(), store.journeys.all()]);
      const users = contentsUsedBy(journeys);
      return stored.map((content) => {
        const { key, name, connector, fallback, languages, errors } = summarizeContent(content.document, {
          connectors: connectors(),
        });
        const changedAt = new Date(content.changedAt).toISOString();
        return { key, name, connector, fallback, languages, errors, usedBy: users.get(key) ?? [], changedAt };
      });
    },

    async get(key) {
      const content = await store.contents.byKey(key);
      if (!content) return undefined;
      const { name, connector, document, revision } = content;
      const usedBy = contentsUsedBy(await store.journeys.all()).get(key) ?? [];
      return { key, name, connector, document, revision, problems: check(document), usedBy };
    },

    create: ({ name, connector, language }) =>
      store.transaction((tables) => add(tables, { name, connector, fallback: language, variants: { [language]: {} } })),

    save: async (key, document, revision) => {
      const saved = await store.transaction((tables) => {
        const content = tables.contents.byKey(key);
        if (!content) return undefined;
        if (content.revision !== revision) {
          return { conflict: { revision: content.revision, document: content.document } };
        }
        return { revision: saveDraft(tables, content, document) };
      });
      return saved && 'revision' in saved ? { ...saved, problems: check({ ...document, key }) } : saved;
    },

    duplicate: (key) =>
      store.transaction((tables) => {
        const content = tables.contents.byKey(key);
        return content && add(tables, { ...content.document, name: `${content.name} (2)` });
      }),

    remove: (key) =>
      store.transaction((tables) => {
        if (!tables.contents.byKey(key)) return undefined;
        const usedBy = contentsUsedBy(tables.journeys.all()).get(key) ?? [];
        if (usedBy.length === 0) tables.contents.remove(key);
        return { removed: usedBy.length === 0, usedBy };
      }),

    async import(document) {
      const problems = check(document);
      const key = Id.safeParse(document.key);
      if (!key.success) return { key: '', revision: 0, problems };
      const revision = await store.transaction((tables) => {
        const content = tables.contents.byKey(key.data);
        if (!content) return insert(tables, key.data, document);
        return isEqual(content.document, document) ? content.revision : saveDraft(tables, content, document);
      });
      return { key: key.data, revision, problems };
    },

    check: async (document) => check(document),

    preview: (source, reader) => previewContent(parts, source, reader),

    sendTest: (source, reader, sending) => sendTest(parts, { source, reader, ...sending }),

    gaps: (journey) =>
      findGaps({ store, renderer: host.renderer, manifestOf: (id) => connectorOf(id)?.manifest }, journey),
  };
}

/** Adds a content under a free key made from its name. */
function add(tables: Tables, document: JsonObject): { key: string } {
  const key = freeSlug(String(document.name), (taken) => tables.contents.byKey(taken) !== undefined, 'content');
  insert(tables, key, document);
  return { key };
}

function insert(tables: Tables, key: string, document: JsonObject): number {
  const at = Date.now();
  const named = namesOf(document, key);
  tables.contents.add({ ...named, key, document: { ...document, key }, revision: 1, createdAt: at, changedAt: at });
  return 1;
}

function saveDraft(tables: Tables, { key, revision }: StoredContent, document: JsonObject): number {
  const change = { ...namesOf(document, key), revision: revision + 1, at: Date.now() };
  tables.contents.save(key, { ...document, key }, change);
  return revision + 1;
}

/** A draft may lack a name, or a connector. */
const namesOf = ({ name, connector }: JsonObject, key: string) => ({
  name: typeof name === 'string' && name.trim() ? name : key,
  connector: typeof connector === 'string' ? connector : '',
});

const isEqual = (a: JsonObject, b: JsonObject): boolean => JSON.stringify(a) === JSON.stringify(b);
