import { Purpose } from '@waymark/core/customer';
import type { ConsentRecord } from '@waymark/core/plan';
import { z } from 'zod';

/** Where the Segment spec carries consent: `context.consent.categoryPreferences`, a yes or no by category. */
export const MessageContext = z
  .looseObject({
    consent: z
      .looseObject({ categoryPreferences: z.record(z.string(), z.boolean('must be true or false')).optional() })
      .optional(),
  })
  .nullish();

/**
 * What a message says about consent. A category of ours is called `<channel>.<purpose>`, such as `email.marketing`; a
 * sender's other categories mean nothing here.
 */
export function consentsOf(context: z.infer<typeof MessageContext>): ConsentRecord[] {
  return Object.entries(context?.consent?.categoryPreferences ?? {}).flatMap(([category, granted]) => {
    const [channel, purpose, ...rest] = category.split('.');
    const known = Purpose.safeParse(purpose).data;
    if (!channel || !known || rest.length > 0) return [];
    return [{ channel, purpose: known, state: granted ? 'granted' : 'withdrawn' }];
  });
}
