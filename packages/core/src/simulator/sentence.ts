import type { Because } from '../engine/index.ts';
import type { Plan } from '../plan/index.ts';

/** Why a customer left a node, in one English sentence. */
export function sentenceOf(
  plan: Plan,
  { node, because, outlet }: { node: string; because: Because; outlet: string },
): string {
  const name = plan.steps[node]?.name ?? node;
  switch (because.code) {
    case 'case':
      return `Case ${because.case} of “${name}” is the first that holds, so the way goes on by “${outlet}”.`;
    case 'else':
      return `No case of “${name}” holds, so the way goes on by “${outlet}”.`;
    case 'arm':
      return `The customer belongs to “${outlet}” of “${name}”, now and always.`;
    case 'elapsed':
      return `The time of “${name}” is over.`;
    case 'past':
      return `The date of “${name}” lies in the past.`;
    case 'met':
      return `What “${name}” waits for holds.`;
    case 'entered':
      return `The customer was sent into another journey.`;
    case 'happened':
      return `“${because.event}” happened.`;
    case 'timeout':
      return `Nothing that “${name}” waits for happened in time.`;
    case 'impossible':
      return `Nothing that “${name}” waits for can happen any more.`;
    case 'sent':
      return `“${name}” was handed over.`;
    case 'blocked':
      return `“${name}” was not sent: ${whyUnsent(because.why)}.`;
    case 'failed':
      return `“${name}” could not be delivered: ${whyUnsent(because.why)}.`;
    case 'updated':
      return `“${name}” changed the customer.`;
    default:
      return because satisfies never;
  }
}

/** Why a message was held, blocked or failed, as part of a sentence in English; a reason of somebody else’s stays as it is. */
export const whyUnsent = (why: string): string => unsentWords[why] ?? why;

const unsentWords: Record<string, string | undefined> = {
  consent: 'the customer’s consent for this channel and purpose is missing or was withdrawn',
  'no-address': 'the customer has no address on this channel',
  suppressed: 'the address is suppressed',
  cap: 'the customer has had as many messages as the contact policy allows',
  paused: 'the journey is paused',
  'quiet-hours': 'it is quiet time where the customer lives',
  policy: 'the contact policy holds messages of this purpose back for now',
  connection: 'an operator holds the connection back',
  'unknown-outcome': 'nobody knows whether an earlier try got through',
  'invalid-message': 'the message cannot be made for this customer, because something it needs is missing',
  refused: 'the recipient was refused',
  transient: 'the provider could not be reached for three days',
  'rate-limited': 'the provider took no more messages for three days',
  auth: 'the connection’s credentials were refused for three days',
  config: 'the connection was not set up rightly for three days',
};
