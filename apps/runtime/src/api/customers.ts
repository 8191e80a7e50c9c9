import type { ConsentRecord, JsonObject } from '@waymark/core/plan';
import { z } from 'zod';
import { permitted, router } from './procedure.ts';

/** A customer as the simulator can play them. `id` is the outside id. */
export interface CustomerSample {
  id: string;
  name: string;
  attributes: JsonObject;
  consents: ConsentRecord[];
  preferences: string[];
}

/** What the API asks about customers. */
export interface Customers {
  /** At most 20, by name; `search` looks into id and name. */
  sample(search: string): Promise<CustomerSample[]>;
}

/** `customers.*` */
export const customersRouter = router({
  sample: permitted('customers:read')
    .input(z.object({ search: z.string().max(200).default('') }))
    .query(({ ctx, input }) => ctx.ports.customers.sample(input.search)),
});
