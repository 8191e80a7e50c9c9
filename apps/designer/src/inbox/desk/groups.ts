import type { DeskTask } from '@waymark/runtime/api';

/** Where a task stands in the list, in the order of the list. */
export const groupNames = ['late', 'today', 'week', 'later', 'undated', 'offered'] as const;
export type GroupName = (typeof groupNames)[number];

const day = 86_400_000;

/** Puts tasks into groups by when they are due, on the clocks of the browser; empty groups are left out. */
export function groupTasks(tasks: readonly DeskTask[], now: Date): { name: GroupName; tasks: DeskTask[] }[] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  const groupOf = ({ offered, dueAt }: DeskTask): GroupName => {
    if (offered) return 'offered';
    if (dueAt === undefined) return 'undated';
    const due = Date.parse(dueAt);
    if (due < now.getTime()) return 'late';
    if (due < midnight) return 'today';
    return due < midnight + 6 * day ? 'week' : 'later';
  };
  const grouped = Map.groupBy(tasks, groupOf);
  return groupNames.flatMap((name) => {
    const found = grouped.get(name);
    return found ? [{ name, tasks: found }] : [];
  });
}
