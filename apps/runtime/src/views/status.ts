import type { Health, JourneyFigures, Status } from '../api/status.ts';
import { countJourney } from '../journeys/count.ts';
import type { StoredJourney } from '../store/journeys.ts';
import type { Store } from '../store/store.ts';

/** How the product fares, and journeys in figures, for the command line. */
export function createStatus(store: Store, health: () => Promise<Health>): Status {
  const figures = async ({ key, name, status, liveVersion }: StoredJourney): Promise<JourneyFigures> => {
    const { nodes, open, ended } = await countJourney(store, key);
    const perNode = Object.entries(nodes).map(([node, { entered, waiting, left }]) => [
      node,
      { entered, waiting, left },
    ]);
    return {
      key,
      name,
      status,
      ...(liveVersion !== null && { liveVersion }),
      enrollments: { open, ended },
      nodes: Object.fromEntries(perNode),
    };
  };

  return {
    health,
    all: async () => Promise.all((await store.journeys.all()).map(figures)),
    async of(key) {
      const journey = await store.journeys.byKey(key);
      return journey && figures(journey);
    },
  };
}
