import { alarmOf } from '@waymark/core/engine';
import type { PastEvent, View } from '@waymark/core/plan';
import { Scenario, ScenarioHappening } from '@waymark/core/scenario';
import { applyHappening, endOf } from '@waymark/core/simulator';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { StoredRun } from '../store/runs.ts';
import type { Store, Tables } from '../store/store.ts';
import type { Agenda, Taken } from './agenda.ts';

/**
 * A test run's agenda: its time is reckoned, never read. Happenings are rows of the run; each is taken at its own
 * instant, in order, once, in the transaction that keeps what the engine made of it.
 */
export function createRunAgenda(
  store: Store,
  of: { run: StoredRun; row: StoredEnrollment; zone: string; limit: number | null },
): Agenda {
  const { run, row, zone } = of;
  const end = endOf(Scenario.parse(run.scenario));
  const now = () => Math.min(of.limit ?? row.enrolledAt, end);
  const first = async (taken: number) => store.runs.next(run.id, taken);

  return {
    now,

    async due({ taken }, until) {
      const next = await first(taken);
      return next && next.at <= until ? next.at : undefined;
    },

    async take(enrollment, view): Promise<Taken> {
      const next = await first(enrollment.taken);
      if (!next) throw new Error(`test run ${run.id} has nothing after ${enrollment.taken}`);
      const happening = ScenarioHappening.parse(next.happening);
      const applied = applyHappening(await view(), happening, { at: next.at, enrollment, zone });
      const event = 'event' in happening ? applied.history.at(-1) : undefined;
      return {
        happening: { seq: next.n, at: next.at, event },
        view: applied,
        keep: (tables) => keepHappening(tables, row, { at: next.at, event, view: applied }),
      };
    },

    hasMail: () => false,

    async next(enrollment) {
      const happening = await first(enrollment.taken);
      const instants = [alarmOf(enrollment), happening?.at ?? null].filter((at) => at !== null && at <= end);
      return instants.length > 0 ? Math.min(...instants.map(Number)) : null;
    },
  };
}

/** Writes a happening into the store, where live ones would stand. */
function keepHappening(
  tables: Tables,
  row: StoredEnrollment,
  kept: { at: number; event: PastEvent | undefined; view: View },
): void {
  const { at, event, view } = kept;
  if (event) {
    const delivery = event.delivery && tables.deliveries.byVisit(row.id, event.delivery.node, event.delivery.visit);
    const { arrived, properties } = event;
    tables.events.add({
      customer: row.customer,
      run: row.run,
      event: event.event,
      at: event.at,
      arrived,
      properties,
      delivery: delivery?.id ?? null,
    });
    return;
  }
  tables.customers.setAttributes(row.customer, view.attributes, at);
  for (const [key, occasion] of Object.entries(view.occasions))
    tables.occasions.set({ run: row.run, key, ...occasion });
  for (const record of view.consents) tables.customers.setConsent(row.customer, record, at);
}
