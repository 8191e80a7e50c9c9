import { z } from 'zod';

/** The built-in inbox needs no settings. */
export const Settings = z.strictObject({});

/** The built-in inbox needs no secrets. */
export const Secrets = z.strictObject({});
