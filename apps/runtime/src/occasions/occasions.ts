import { readable } from '@waymark/core/journey';
import type { Cue, Occasion } from '@waymark/core/plan';
import type { NamedOccasion, Occasions } from '../api/occasions.ts';
import type { Store, Tables } from '../store/store.ts';

/** What occasions need of the rest of the runtime. `nudge` tells the dispatcher that there is something to hand over. */
export interface OccasionsParts {
  store: Store;
  nudge: () => void;
}

/** The workspace's occasions. Moving one re-times every customer who waits for it. */
export function createOccasions({ store, nudge }: OccasionsParts): Occasions {
  return {
    list: () =>
      store.transaction((tables) =>
        tables.occasions.all().map(({ key, name, start, end }) => ({
          key,
          name: name || readable(key),
          start,
          ...(end !== null && { end }),
          waiting: waitingFor(
            tables,
            edges.map((edge) => cueOf(key, edge)),
          ),
        })),
      ),

    impact: (key, moved) =>
      store.transaction((tables) => ({
        waiting: waitingFor(tables, movedEdges(key, tables.occasions.byKey('')[key], moved)),
      })),

    async save(key, moved) {
      const waiting = await store.transaction((tables) => move(tables, key, moved));
      nudge();
      return { waiting };
    },

    remove: (key) =>
      store.transaction((tables) => {
        if (!tables.occasions.byKey('')[key]) return undefined;
        const waiting = waitingFor(
          tables,
          edges.map((edge) => cueOf(key, edge)),
        );
        if (waiting === 0) tables.occasions.remove(key);
        return { removed: waiting === 0, waiting };
      }),
  };
}

const edges = ['start', 'end'] as const;

const cueOf = (key: string, edge: (typeof edges)[number]): Cue => `occasion/${key}/${edge}`;

/** The edges at which two readings of an occasion differ. */
const movedEdges = (key: string, was: Occasion | undefined, moved: Occasion): Cue[] =>
  edges.filter((edge) => was?.[edge] !== moved[edge]).map((edge) => cueOf(key, edge));

const waitingFor = (tables: Tables, cues: readonly Cue[]): number =>
  cues.reduce((sum, cue) => sum + tables.waiting.countOnCue(cue), 0);

/** Moves an occasion, or adds it, and wakes those whose wait it ends; gives their number. */
function move(tables: Tables, key: string, moved: NamedOccasion): number {
  const was = tables.occasions.byKey('')[key];
  const cues = movedEdges(key, was, moved);
  tables.occasions.set({ key, ...moved });
  const at = Date.now();
  const waiting = cues.flatMap((cue) => tables.waiting.onCue(cue));
  for (const enrollment of waiting) {
    const before = { occasion: key, was: was ?? null };
    tables.outbox.addWake(enrollment, tables.inbox.add({ enrollment, type: 'changed', at, before }), at);
  }
  return waiting.length;
}
