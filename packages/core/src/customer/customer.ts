import { z } from 'zod';
import { Name } from '../journey/id.ts';
import { Purpose } from './purpose.ts';

/** What a customer said about one channel and purpose; `*` stands for every purpose. */
export const Consent = z.strictObject({
  channel: Name,
  purpose: z.union([Purpose, z.literal('*')]),
  state: z.enum(['granted', 'withdrawn']),
});
export type Consent = z.infer<typeof Consent>;

/** A customer as the outside names them: `id` is the caller's own id. */
export const Customer = z.strictObject({
  id: z.string().min(1, 'empty').max(200),
  attributes: z.record(Name, z.json()).optional(),
  preferences: z.array(Name).optional(),
  consents: z.array(Consent).optional(),
});
export type Customer = z.infer<typeof Customer>;
