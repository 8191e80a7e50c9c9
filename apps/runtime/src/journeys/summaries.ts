import { type CheckContext, checkJourney } from '@waymark/core/compiler';
import { isObject, type JsonObject } from '@waymark/core/plan';
import type { JourneySummary } from '../api/journeys.ts';
import { contentsChanged } from '../contents/contents-of.ts';
import type { StoredJourney } from '../store/journeys.ts';
import type { Store } from '../store/store.ts';

/** Lists journeys with their figures. Checking a draft takes time, so that its errors are kept until it is saved again. */
export function createSummaries(store: Store): (context: CheckContext) => Promise<JourneySummary[]> {
  const kept = new Map<string, { mark: string; errors: number }>();

  const errorsOf = ({ key, revision, draft }: StoredJourney, context: CheckContext): number => {
    const mark = `${revision} ${JSON.stringify(context.workspace)}`;
    const known = kept.get(key);
    if (known?.mark === mark) return known.errors;
    const errors = checkJourney(draft, context).filter(({ severity }) => severity === 'error').length;
    kept.set(key, { mark, errors });
    return errors;
  };

  return async (context) => {
    const [journeys, counts, stored] = await Promise.all([
      store.journeys.all(),
      store.counts.perJourney(),
      store.contents.all(),
    ]);
    return journeys.map((journey) => {
      const { key, name, status, draft, liveVersion, changed, contents, changedAt } = journey;
      const count = (kind: string) => counts.find((one) => one.journey === key && one.kind === kind)?.count ?? 0;
      const aim = isObject(draft.brief) ? draft.brief.aim : undefined;
      return {
        key,
        name,
        ...(typeof aim === 'string' && aim && { aim }),
        status,
        ...(liveVersion !== null && { liveVersion }),
        draftChanged: changed || contentsChanged(contents, stored).length > 0,
        errors: errorsOf(journey, context),
        connectors: connectorsOf(draft),
        here: count('open'),
        entered: count('enrolled'),
        goals: count('goal'),
        hasGoals: Array.isArray(draft.goals) && draft.goals.length > 0,
        changedAt: new Date(changedAt).toISOString(),
      };
    });
  };
}

/** Ids of the connectors a draft names, in document order; whatever else the draft holds. */
function connectorsOf({ nodes }: JsonObject): string[] {
  const list = Array.isArray(nodes) ? nodes : [];
  const ids = list.map((node) => (isObject(node) ? node.connector : undefined));
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
