import { isoInstant } from '@waymark/core/time';
import type { Inbox, RepView, TaskRow } from '../api/inbox.ts';
import { displayName } from '../customers/display-name.ts';
import { freeSlug } from '../free-slug.ts';
import type { LinkHost } from '../messages/own-links.ts';
import type { StoredRep } from '../store/reps.ts';
import type { Store, Tables } from '../store/store.ts';
import { openStates, type TaskInPlace, type TaskState } from '../store/tasks.ts';
import { inboxLink } from './link.ts';

const endedStates: readonly TaskState[] = ['completed', 'dismissed', 'expired', 'recalled'];

/** Stands for those who have no task yet, where tasks are listed by rep. */
const nobody = 'nobody';

/** The owner's side of the inbox: all tasks, and the reps who work on them. */
export function createInbox({ store, ...host }: LinkHost & { store: Store }): Inbox {
  return {
    tasks: ({ show, rep, limit, cursor }) =>
      store.read((tables) => {
        const found = tables.tasks.list({
          states: show === 'open' ? openStates : endedStates,
          rep: rep === nobody ? null : rep,
          before: cursor === undefined ? undefined : Number(cursor),
          limit: limit + 1,
        });
        const page = found.slice(0, limit);
        const last = found.length > limit ? page.at(-1) : undefined;
        return {
          rows: page.map((one) => rowOf(tables, one)),
          ...(last && { cursor: String(last.task.delivery) }),
        };
      }),

    assign: (task, rep) =>
      store.transaction((tables) => {
        const stored = tables.tasks.byId(Number(task));
        const to = tables.reps.byId(rep);
        if (!stored || !to?.active) return undefined;
        if (!openStates.includes(stored.state)) return { assigned: false };
        tables.tasks.change(stored.delivery, { rep, offered: false, state: 'open', givenAt: Date.now() });
        return { assigned: true };
      }),

    reps: () =>
      store.read((tables) => {
        const counts = tables.tasks.counts();
        const sum = (rep: string | null, states: readonly TaskState[]) =>
          counts
            .filter((one) => one.rep === rep && states.includes(one.state))
            .reduce((all, one) => all + one.tasks, 0);
        const view = ({ id, name, email, roles, timeZone, active }: StoredRep): RepView => ({
          id,
          name,
          ...(email !== null && { email }),
          roles,
          ...(timeZone !== null && { timeZone }),
          active,
          tasks: {
            open: sum(id, ['open', 'accepted']),
            waiting: sum(id, ['waiting']),
            ended: sum(id, endedStates),
          },
        });
        return { reps: tables.reps.all().map(view), unassigned: sum(null, ['open']) };
      }),

    saveRep: (draft) =>
      store.transaction((tables) => {
        const known = draft.id === undefined ? undefined : tables.reps.byId(draft.id);
        if (draft.id !== undefined && !known) return undefined;
        const isTaken = (id: string) => id === nobody || tables.reps.byId(id) !== undefined;
        const id = known?.id ?? freeSlug(draft.name, isTaken, 'rep');
        tables.reps.save({
          id,
          name: draft.name,
          email: draft.email ?? null,
          roles: [...new Set(draft.roles)],
          timeZone: draft.timeZone ?? null,
          active: draft.active,
          linkVersion: known?.linkVersion ?? 1,
          createdAt: known?.createdAt ?? Date.now(),
        });
        return { id };
      }),

    async link(rep) {
      const stored = await store.reps.byId(rep);
      return stored && { url: inboxLink(host, stored) };
    },

    renewLink: (rep) =>
      store.transaction((tables) => {
        if (!tables.reps.byId(rep)) return undefined;
        tables.reps.renewLink(rep);
        const renewed = tables.reps.byId(rep);
        return renewed && { url: inboxLink(host, renewed) };
      }),
  };
}

function rowOf({ reps, versions }: Tables, { task, enrollment, customer }: TaskInPlace): TaskRow {
  const rep = task.rep === null ? undefined : reps.byId(task.rep);
  const { delivery, title, priority, state, role, createdAt, outcomes, outcome, reason, note } = task;
  const instants = { dueAt: task.dueAt, expiresAt: task.expiresAt, endedAt: task.endedAt };
  const told = Object.entries(instants).flatMap(([name, at]) => (at === null ? [] : [[name, isoInstant(at)]]));
  return {
    id: String(delivery),
    title,
    priority,
    state,
    customer: { id: customer.outsideId, name: displayName(customer) },
    journey: enrollment.journey,
    journeyName: String(versions.byId(enrollment.version)?.document.name ?? enrollment.journey),
    enrollment: String(enrollment.id),
    ...(rep && { rep: { id: rep.id, name: rep.name } }),
    ...(role !== null && { role }),
    createdAt: isoInstant(createdAt),
    ...Object.fromEntries(told),
    ...(outcome !== null && { outcome: outcomes.find(({ key }) => key === outcome)?.title ?? outcome }),
    ...(reason !== null && { reason }),
    ...(note !== null && { note }),
  };
}
