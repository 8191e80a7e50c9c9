import type { Outcome } from './outcome.ts';
import { refusalWords } from './refusal-words.ts';
import { withServer } from './server.ts';

/** `enroll KEY --customer ID`: enrolls one customer by hand. */
export const enroll = (journey: string, { customer }: { customer: string }): Promise<Outcome> =>
  withServer(async (server) => {
    const outcome = await server.enrollments.enroll.mutate({ journey, customer });
    if ('refused' in outcome) {
      const { refused } = outcome;
      return { trouble: `${customer} was not enrolled in ${journey}: ${refusalWords[refused] ?? refused}.` };
    }
    return { value: outcome, text: `${customer} is in ${journey} now: enrollment ${outcome.enrollment}.` };
  });
