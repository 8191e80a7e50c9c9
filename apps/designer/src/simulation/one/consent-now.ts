import { type ConsentQuestion, consentRecord } from '@waymark/core/plan';
import { consentsOf } from '@waymark/core/simulator';
import type { TrialCustomer } from '../entry/trial-scenario.ts';
import { madeBy } from './made-by.ts';
import type { Playing } from './playing.ts';

/**
 * What a customer has said of a channel and purpose by the time shown: at first, or since. Who has no list of consents has
 * granted all; what a list does not name was never asked: undefined.
 */
export function consentNow(
  first: TrialCustomer['consents'],
  playing: Pick<Playing, 'made' | 'now'>,
  of: Pick<ConsentQuestion, 'channel' | 'purpose'>,
): 'granted' | 'withdrawn' | undefined {
  const said = madeBy(playing).flatMap(({ what }) =>
    'consent' in what && what.consent.channel === of.channel && what.consent.purpose === of.purpose
      ? [what.consent.state]
      : [],
  );
  const state = said.at(-1) ?? consentRecord(consentsOf({ customer: { consents: first && [...first] } }), of)?.state;
  return state === 'pending' ? undefined : state;
}
