import { KeptTest } from '@waymark/core/kept-tests';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** What the API asks about the tests that are kept with journeys. An unknown journey or test gives undefined. */
export interface KeptTests {
  /** In order of name. */
  list(journey: string): Promise<KeptTest[] | undefined>;
  /** Keeps one, with `replace` in place of one of the same name; `full`: the journey has as many as it may. */
  keep(
    journey: string,
    test: KeptTest,
    options: { replace: boolean },
  ): Promise<{ kept: true } | { taken: true } | { full: number } | undefined>;
  remove(journey: string, name: string): Promise<{ removed: true } | undefined>;
}

const journey = z.string().min(1).max(64);

/** `keptTests.*`. What a test holds of a customer, attributes and past, is read as customers are. */
export const keptTestsRouter = router({
  list: permitted('journeys:read', 'customers:read')
    .input(z.object({ journey }))
    .query(async ({ ctx, input }) => found(await ctx.ports.keptTests.list(input.journey), 'journey')),

  keep: permitted('journeys:write')
    .input(z.object({ journey, test: KeptTest, replace: z.boolean().default(false) }))
    .mutation(async ({ ctx, input: { replace, ...input } }) =>
      found(await ctx.ports.keptTests.keep(input.journey, input.test, { replace }), 'journey'),
    ),

  remove: permitted('journeys:write')
    .input(z.object({ journey, name: z.string() }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.keptTests.remove(input.journey, input.name), 'test')),
});
