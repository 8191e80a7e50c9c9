import { type ChannelEvent, Failure, type Polled } from '@waymark/connectors/sdk';
import { z } from 'zod';
import type { Context } from './api.ts';
import { type Audience, allAudiences } from './audience.ts';
import { groupOf } from './deliver.ts';

/** When each audience was last told to be ready: milliseconds by its id. */
const Cursor = z.record(z.string(), z.number());

/** How far back what was told before is told again, in milliseconds: an answer to us may have been under way then. */
const overlap = 3_600_000;

/** So long, in milliseconds, a change may be on its way: one that began later may have reached LinkedIn after it matched. */
const underWay = 20_000;

/**
 * Tells of each audience that LinkedIn has matched since: everybody put into it up to then is in it. LinkedIn speaks of
 * audiences only, never of a person, so an event is for the whole group; it ends with those whose change surely was there.
 * The others are told with the next match.
 */
export async function poll(context: Context, cursor: string | undefined): Promise<Polled | Failure> {
  const audiences = await allAudiences(context);
  if (Failure.is(audiences)) return audiences;
  const told = readCursor(cursor);
  const ready = audiences.filter(isReady).filter(({ id, lastModified }) => lastModified > (told[id] ?? 0));
  const events = ready.map(
    ({ id, lastModified }): ChannelEvent => ({
      id: `matched:${id}`,
      event: 'audience-added',
      at: new Date(lastModified - underWay).toISOString(),
      providerId: groupOf(id, 'add'),
      each: { after: new Date(Math.max(0, (told[id] ?? 0) - overlap)).toISOString() },
    }),
  );
  const now = { ...told, ...Object.fromEntries(ready.map(({ id, lastModified }) => [id, lastModified])) };
  return { events, cursor: JSON.stringify(now) };
}

function isReady(audience: Audience): audience is Audience & { lastModified: number } {
  return audience.status === 'READY' && audience.lastModified !== undefined;
}

function readCursor(cursor: string | undefined): Record<string, number> {
  return cursor === undefined || cursor === '' ? {} : Cursor.parse(JSON.parse(cursor));
}
