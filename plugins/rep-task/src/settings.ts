import { InboxSettings } from '@waymark/connectors/sdk';
import { z } from 'zod';

/** Who gets the tasks, and how many a day: all of it is the host's to keep. */
export const Settings = InboxSettings;
export type Settings = InboxSettings;

/** The built-in inbox needs no secrets. */
export const Secrets = z.strictObject({});
