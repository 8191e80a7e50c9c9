import type { DeskTask } from '@waymark/runtime/api';
import { expect, it } from 'vitest';
import { groupTasks } from './groups.ts';

const now = new Date(2026, 2, 2, 12);
const due = (id: string, dueAt: Date | undefined, offered = false): DeskTask => ({
  id,
  title: id,
  priority: 'normal',
  state: 'open',
  offered,
  customer: 'Ada Kivi',
  journey: 'Welcome',
  ...(dueAt && { dueAt: dueAt.toISOString() }),
});

it('tasks stand by when they are due, and offers at the end', () => {
  const tasks = [
    due('offer', new Date(2026, 2, 1), true),
    due('none', undefined),
    due('in a month', new Date(2026, 3, 2)),
    due('on Sunday', new Date(2026, 2, 8, 23, 59)),
    due('tonight', new Date(2026, 2, 2, 23, 59)),
    due('an hour ago', new Date(2026, 2, 2, 11)),
  ];
  expect(groupTasks(tasks, now).map((group) => [group.name, ...group.tasks.map(({ id }) => id)])).toEqual([
    ['late', 'an hour ago'],
    ['today', 'tonight'],
    ['week', 'on Sunday'],
    ['later', 'in a month'],
    ['undated', 'none'],
    ['offered', 'offer'],
  ]);
});
