import { checkJourney, compileJourney } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { Published } from '../api/journeys.ts';
import { contentsOf } from '../contents/contents-of.ts';
import type { Store } from '../store/store.ts';
import { checkContext } from './check-context.ts';
import { conflictWith } from './conflict.ts';

/** What is to be published: the draft at a revision, with a note. */
export interface PublishRequest {
  key: string;
  revision: number;
  note: string;
  by: string;
  at: number;
}

/**
 * Publishes a draft as the version that takes entries, unless it has errors or was saved by somebody else in between.
 * The version keeps the contents that the draft uses as they are now. A draft equal to the live version, contents
 * included, makes no new one. Undefined: there is no such journey.
 */
export async function publishJourney(
  store: Store,
  connectors: readonly ConnectorManifest[],
  { key, revision, note, by, at }: PublishRequest,
): Promise<Published | undefined> {
  const journey = await store.journeys.byKey(key);
  if (!journey) return undefined;
  const stored = await store.contents.all();
  const context = await checkContext(store, connectors, stored);
  const errors = checkJourney(journey.draft, context).filter(({ severity }) => severity === 'error');
  const compiled = compileJourney(journey.draft, context);
  const contents = contentsOf(journey.draft, stored);
  return store.transaction((tables): Published | undefined => {
    const now = tables.journeys.byKey(key);
    if (!now) return undefined;
    if (now.revision !== revision || journey.revision !== revision) return conflictWith(now);
    if ('problems' in compiled || errors.length)
      return { problems: 'problems' in compiled ? compiled.problems : errors };
    const live = now.liveVersion === null ? undefined : tables.versions.byNumber(key, now.liveVersion);
    const isSame = live && isEqual(live.document, now.draft) && isEqual(live.contents, contents);
    const number = isSame ? live.number : (tables.versions.ofJourney(key)[0]?.number ?? 0) + 1;
    if (!isSame) {
      const { plan } = compiled;
      const published = { publishedAt: at, publishedBy: by };
      tables.versions.add({ journey: key, number, document: now.draft, contents, plan, note, ...published });
    }
    tables.journeys.goLive(key, number, at);
    return { version: number };
  });
}

const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
