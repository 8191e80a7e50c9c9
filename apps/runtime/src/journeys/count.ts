import type { JourneyCounts, NodeCounts } from '../api/journeys.ts';
import type { Store } from '../store/store.ts';

/** Adds up the counts of a journey's versions, or of one of them. */
export async function countJourney(store: Store, key: string, version?: number): Promise<JourneyCounts> {
  const versions = await store.versions.ofJourney(key);
  const ids = versions.filter(({ number }) => version === undefined || number === version).map(({ id }) => id);
  const counts: JourneyCounts = { nodes: {}, open: 0, entered: 0, ended: {}, goals: {} };
  const add = (record: Record<string, number>, name: string, by: number) => {
    record[name] = (Object.hasOwn(record, name) ? (record[name] ?? 0) : 0) + by;
  };
  for (const { kind, node, name, count } of await store.counts.ofVersions(ids)) {
    const at = () => (counts.nodes[node] ??= nothingYet());
    switch (kind) {
      case 'enrolled':
        counts.entered += count;
        break;
      case 'open':
        counts.open += count;
        break;
      case 'ended':
        add(counts.ended, name, count);
        break;
      case 'goal':
        add(counts.goals, name, count);
        break;
      case 'entered':
        at().entered += count;
        break;
      case 'here':
        at().waiting += count;
        break;
      case 'left':
        at().left += count;
        add(at().outlets, name, count);
        break;
      case 'sent':
      case 'blocked':
      case 'failed':
        at()[kind] += count;
        break;
      case 'answered':
        add(at().answered, name, count);
        break;
      case 'arm-goal':
        add(at().goalsByArm, name, count);
        break;
      default:
        kind satisfies never;
    }
  }
  return counts;
}

const nothingYet = (): NodeCounts => ({
  entered: 0,
  waiting: 0,
  left: 0,
  outlets: {},
  sent: 0,
  blocked: 0,
  failed: 0,
  answered: {},
  goalsByArm: {},
});
