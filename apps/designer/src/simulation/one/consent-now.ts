import type { TrialCustomer } from '../entry/trial-scenario.ts';
import type { Playing } from './playing.ts';

type State = NonNullable<TrialCustomer['consents']>[number]['state'];

/**
 * What a customer has said of a channel and purpose by the time shown: at first, or since. Who has no list of consents has
 * granted all; what a list does not name was never asked: undefined.
 */
export function consentNow(
  first: TrialCustomer['consents'],
  { made, now }: Pick<Playing, 'made' | 'now'>,
  of: { channel: string; purpose: string },
): State | undefined {
  const isOf = ({ channel, purpose }: { channel: string; purpose: string }) =>
    channel === of.channel && purpose === of.purpose;
  const said = made
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
    .flatMap(({ what }) => ('consent' in what && isOf(what.consent) ? [what.consent.state] : []));
  return said.at(-1) ?? (first ? first.find(isOf)?.state : 'granted');
}
