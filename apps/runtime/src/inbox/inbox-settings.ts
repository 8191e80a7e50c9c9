import { InboxSettings } from '@waymark/connectors/sdk';
import { z } from 'zod';
import type { Tables } from '../store/store.ts';

/** The settings of a connection that are the host's to read; a connector may have more. */
const Known = z.object(InboxSettings.shape);

/** How the connection of a delivery gives tasks to reps, as it stands now. The test outbox sets no limits. */
export function inboxSettings({ connections }: Tables, connection: string | null): InboxSettings {
  const settings = connection === null ? undefined : connections.byId(connection)?.settings;
  const read = Known.safeParse(settings ?? {});
  return read.success ? read.data : Known.parse({});
}
