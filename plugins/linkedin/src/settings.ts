import { z } from 'zod';

/** The advertising account whose audiences are filled, the version of the API that is asked for, and where the API is. */
export const Settings = z.strictObject({
  adAccount: z.string().regex(/^\d{1,20}$/, 'Must be the number of the advertising account'),
  apiVersion: z
    .string()
    .regex(/^20\d\d(0[1-9]|1[0-2])$/, 'Must be a year and a month, such as 202608')
    .default('202608'),
  apiUrl: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^?#]*[^?#/]$/, 'Must be an address without a slash at its end')
    .default('https://api.linkedin.com'),
});
export type Settings = z.output<typeof Settings>;

/** What LinkedIn asks for at each call: a token that may write audiences (`rw_dmp_segments`). */
export const Secrets = z.strictObject({ accessToken: z.string().min(1) });
export type Secrets = z.output<typeof Secrets>;
