import { z } from 'zod';

/** The advertising account whose audiences are filled. */
export const Settings = z.strictObject({
  adAccount: z.string().regex(/^\d{1,20}$/, 'Must be the number of the advertising account'),
});

/** What LinkedIn asks for at each call. */
export const Secrets = z.strictObject({ accessToken: z.string().min(1) });
