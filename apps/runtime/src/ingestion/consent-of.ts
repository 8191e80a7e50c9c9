import type { ConsentRecord, Purpose } from '@waymark/core/plan';
import { z } from 'zod';

const purposes: readonly string[] = ['marketing', 'sales', 'medical', 'service', 'safety'] satisfies Purpose[];

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
    if (!channel || !purpose || rest.length > 0 || !isPurpose(purpose)) return [];
    return [{ channel, purpose, state: granted ? 'granted' : 'withdrawn' }];
  });
}

const isPurpose = (name: string): name is Purpose => purposes.includes(name);
