import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';

const reasons: Record<string, string | undefined> = {
  'not-live': 'there is no live journey of that key. Publish it first; "journeys" lists them',
  stopped: 'the journey is stopped. Publish it to let it take entries again',
  'unknown-customer': 'no customer has that id. Send them with /v1/identify first',
  'no-trigger': 'the journey has no start',
  where: 'the start’s filter does not let them in',
  'key-missing': 'the journey needs a key that a call does not bring',
  'already-open': 'they are in it already',
  'entered-before': 'they were in it before, and the journey lets nobody in twice',
  cooldown: 'they left it only lately, and the journey asks for a pause',
};

/** `enroll KEY --customer ID`: enrolls one customer by hand. */
export const enroll = (journey: string, { customer }: { customer: string }): Promise<Outcome> =>
  withServer(async (server) => {
    const outcome = await server.enrollments.enroll.mutate({ journey, customer });
    if ('refused' in outcome) {
      const { refused } = outcome;
      return { trouble: `${customer} was not enrolled in ${journey}: ${reasons[refused] ?? refused}.` };
    }
    return { value: outcome, text: `${customer} is in ${journey} now: enrollment ${outcome.enrollment}.` };
  });
