import { whyUnsent } from '@waymark/core/simulator';
import type { WhyNot } from '../api/index.ts';
import { doubtWords } from './doubt-words.ts';
import type { Outcome } from './outcome.ts';
import { refusalWords } from './refusal-words.ts';
import { withServer } from './server.ts';
import { table } from './table.ts';

/** `why CUSTOMER [JOURNEY]`: why a customer was not enrolled or not sent to, newest first. */
export const why = (customer: string, journey: string | undefined): Promise<Outcome> =>
  withServer(async (server) => {
    const { reasons } = await server.customers.whyNot.query({ customer, ...(journey !== undefined && { journey }) });
    const rows = reasons.map((reason) => [reason.at ?? 'now', reason.journey, sentence(reason)]);
    return { value: reasons, text: rows.length ? table(rows) : `Nothing was kept from ${customer}.` };
  });

function sentence(reason: WhyNot): string {
  if (reason.type === 'not-enrolled') return `not enrolled: ${refusalWords[reason.why] ?? reason.why}.`;
  const { nodeName, state, until, doubt } = reason;
  const end = until === undefined ? '' : ` until ${until}`;
  const cause = state === 'cancelled' ? `the enrollment ended (${reason.why})` : whyUnsent(reason.why);
  const known = doubt ? `; ${doubtWords(doubt)}` : '';
  return `“${nodeName}” ${stateWords[state]}${end}: ${cause}${known}.`;
}

const stateWords = {
  blocked: 'was not sent',
  failed: 'could not be delivered',
  cancelled: 'was cancelled',
  held: 'is held',
  retried: 'is tried again',
} as const;
