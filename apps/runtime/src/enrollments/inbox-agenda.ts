import type { Happening } from '@waymark/core/driver';
import { alarmOf, type Enrollment } from '@waymark/core/engine';
import type { Store, Tables } from '../store/store.ts';
import type { Agenda, Taken } from './agenda.ts';

/**
 * A live enrollment's agenda: the machine's clock, and the rows of its inbox after the last one it took. `limit` is the
 * instant of a timer that fired, which the machine's clock may not have reached.
 */
export function createInboxAgenda(store: Store, enrollment: number, limit: number | null): Agenda {
  const now = () => Math.max(Date.now(), limit ?? 0);
  const first = async ({ taken }: Enrollment) => (await store.inbox.after(enrollment, taken, 1))[0];

  return {
    now,

    /** Another machine's clock may run ahead; what is in the inbox has happened by now. */
    async due(state, until) {
      if ((await store.inbox.last(enrollment)) <= state.taken) return undefined;
      const row = await first(state);
      if (!row) return undefined;
      const at = Math.min(row.at, now());
      return at <= until ? at : undefined;
    },

    async take(state): Promise<Taken> {
      const row = await first(state);
      if (!row) throw new Error(`enrollment ${enrollment} has nothing in its inbox after ${state.taken}`);
      return { happening: happeningOf(row, now()) };
    },

    hasMail: (tables: Tables, { taken }) => tables.inbox.last(enrollment) > taken,

    next: async (state) => alarmOf(state),
  };
}

/** A row of the inbox as the engine's loop meets it, by `now` at the latest. */
export function happeningOf({ seq, at, event, type }: Mail, now: number): Happening {
  const stop = type === 'stop' ? 'stopped' : undefined;
  return { seq, at: Math.min(at, now), event, stop, resume: type === 'resumed' };
}

type Mail = ReturnType<Tables['inbox']['after']>[number];
