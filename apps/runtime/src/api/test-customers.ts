import { unsafePath } from '@waymark/core/journey';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A made-up customer, to simulate with; everything may be sent to them. */
export interface TestCustomer {
  id: string;
  name: string;
  attributes: Record<string, string | number | boolean>;
}

/** What the API asks about made-up customers. */
export interface TestCustomers {
  /** In order of name. */
  list(): Promise<TestCustomer[]>;
  /** Keeps one, with `replace` in place of the one of the same name; `full`: there are as many as there may be. */
  keep(
    one: Omit<TestCustomer, 'id'>,
    options: { replace: boolean },
  ): Promise<{ kept: TestCustomer } | { taken: true } | { full: number }>;
  remove(id: string): Promise<{ removed: true } | undefined>;
}

const TestCustomerInput = z.object({
  name: z.string().trim().min(1).max(200),
  attributes: z
    .record(z.string().min(1).max(200), z.union([z.string().max(10_000), z.number(), z.boolean()]))
    .refine((attributes) => Object.keys(attributes).length <= 100 && !unsafePath(attributes)),
  replace: z.boolean().default(false),
});

/** `testCustomers.*` */
export const testCustomersRouter = router({
  list: permitted('journeys:read').query(({ ctx }) => ctx.ports.testCustomers.list()),

  keep: permitted('journeys:write')
    .input(TestCustomerInput)
    .mutation(({ ctx, input: { replace, ...one } }) => ctx.ports.testCustomers.keep(one, { replace })),

  remove: permitted('journeys:write')
    .input(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.testCustomers.remove(input.id), 'customer')),
});
