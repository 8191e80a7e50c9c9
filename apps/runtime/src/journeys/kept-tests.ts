import type { KeptTests } from '../api/kept-tests.ts';
import type { Store } from '../store/store.ts';

/** So many tests a journey may have: all of them are played at every change. */
const most = 100;

/** Played scenarios kept as tests of journeys. */
export function createKeptTests(store: Store): KeptTests {
  return {
    list: (journey) =>
      store.transaction((tables) => {
        if (!tables.journeys.byKey(journey)) return undefined;
        return tables.keptTests.ofJourney(journey).map(({ name, scenario, rows }) => ({ name, scenario, rows }));
      }),

    keep: (journey, test, { replace }) =>
      store.transaction((tables) => {
        if (!tables.journeys.byKey(journey)) return undefined;
        const isNew = !tables.keptTests.has(journey, test.name);
        if (!isNew && !replace) return { taken: true };
        if (isNew && tables.keptTests.countOf(journey) >= most) return { full: most };
        tables.keptTests.keep({ journey, ...test, keptAt: Date.now() });
        return { kept: true };
      }),

    async remove(journey, name) {
      return (await store.keptTests.remove(journey, name)) ? { removed: true } : undefined;
    },
  };
}
