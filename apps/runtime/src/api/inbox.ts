import { isZone } from '@waymark/core/time';
import { z } from 'zod';
import { line } from '../inbox/line.ts';
import type { CustomerLabel } from './enrollments.ts';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A task as the workspace's owner sees it. Instants are ISO 8601 in UTC. */
export interface TaskRow {
  id: string;
  title: string;
  priority: 'low' | 'normal' | 'high';
  state: 'waiting' | 'open' | 'accepted' | 'completed' | 'dismissed' | 'expired' | 'recalled';
  customer: CustomerLabel;
  journey: string;
  journeyName: string;
  enrollment: string;
  /** Left out while it is on offer to several. */
  rep?: { id: string; name: string };
  /** The role it is, or was, offered to. */
  role?: string;
  createdAt: string;
  dueAt?: string;
  expiresAt?: string;
  endedAt?: string;
  outcome?: string;
  reason?: string;
  note?: string;
}

/** One of our own people who work on tasks, with how many of theirs are open, wait for a day with room, and ended. */
export interface RepView {
  id: string;
  name: string;
  email?: string;
  roles: string[];
  timeZone?: string;
  active: boolean;
  tasks: { open: number; waiting: number; ended: number };
}

/** A rep to save; without an id a new one. */
export interface RepDraft {
  id?: string | undefined;
  name: string;
  email?: string | undefined;
  roles: string[];
  timeZone?: string | undefined;
  active: boolean;
}

/** Which tasks to list: still to do, or ended; of one rep, or `nobody` for those on offer. */
export interface TaskQuery {
  show: 'open' | 'ended';
  rep?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What the API asks about the reps' inbox. An unknown id gives undefined. */
export interface Inbox {
  tasks(query: TaskQuery): Promise<{ rows: TaskRow[]; cursor?: string }>;
  /** Gives an open task to a rep at once, whatever their day has room for. False: it is no longer open. */
  assign(task: string, rep: string): Promise<{ assigned: boolean } | undefined>;
  reps(): Promise<{ reps: RepView[]; unassigned: number }>;
  saveRep(draft: RepDraft): Promise<{ id: string } | undefined>;
  /** The address at which a rep opens their inbox; whoever has it is that rep. */
  link(rep: string): Promise<{ url: string } | undefined>;
  /** Makes a new one; the ones before open nothing any more. */
  renewLink(rep: string): Promise<{ url: string } | undefined>;
}

const id = z.string().min(1).max(100);
const name = line(100).min(1);

/** `inbox.*` */
export const inboxRouter = router({
  tasks: permitted('tasks:read')
    .input(
      z.object({
        show: z.enum(['open', 'ended']).default('open'),
        rep: id.optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().regex(/^\d+$/).optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.ports.inbox.tasks(input)),

  assign: permitted('tasks:write')
    .input(z.object({ task: z.string().regex(/^\d{1,15}$/), rep: id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.inbox.assign(input.task, input.rep), 'task')),

  reps: permitted('reps:read').query(({ ctx }) => ctx.ports.inbox.reps()),

  saveRep: permitted('reps:write')
    .input(
      z.object({
        id: id.optional(),
        name,
        email: z.email().max(200).optional(),
        roles: z.array(name).max(20).default([]),
        timeZone: z.string().refine(isZone, 'must be a time zone such as Europe/Berlin').optional(),
        active: z.boolean().default(true),
      }),
    )
    .mutation(async ({ ctx, input }) => found(await ctx.ports.inbox.saveRep(input), 'rep')),

  link: permitted('reps:write')
    .input(z.object({ rep: id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.inbox.link(input.rep), 'rep')),

  renewLink: permitted('reps:write')
    .input(z.object({ rep: id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.inbox.renewLink(input.rep), 'rep')),
});
