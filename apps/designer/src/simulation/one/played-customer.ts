import type { TrialCustomer } from '../entry/trial-scenario.ts';
import { attributesNow } from './attributes-now.ts';
import { madeBy } from './made-by.ts';
import type { Playing } from './playing.ts';
import type { Source } from './use-one.ts';

/** The customer that is played, as their card shows them. Who is not said to have refused has not. */
export function playedCustomer(source: Source): TrialCustomer {
  if (source.type === 'customer') return source.customer;
  if (source.type === 'enrollment') {
    const { customer: id, attributes, preferences, consents } = source.known.continuation.view;
    const said = consents.flatMap(({ state, ...of }) => (state === 'pending' ? [] : [{ ...of, state }]));
    return { id, name: source.name, attributes, preferences: [...preferences], consents: said };
  }
  const { id, attributes, preferences, consents } = source.scenario.customer;
  return { id, name: id, attributes, preferences, ...(consents && { consents }) };
}

/** The customer as they are by the time shown: with the attributes and consents that were made to change since. */
export function customerNow(customer: TrialCustomer, playing: Pick<Playing, 'made' | 'now'>): TrialCustomer {
  const said = madeBy(playing).flatMap(({ what }) => ('consent' in what ? [what.consent] : []));
  const consents = said.reduce(
    (known, consent) => [
      ...known.filter(({ channel, purpose }) => channel !== consent.channel || purpose !== consent.purpose),
      consent,
    ],
    [...(customer.consents ?? [])],
  );
  return {
    ...customer,
    attributes: attributesNow(customer.attributes, playing),
    ...((customer.consents || said.length > 0) && { consents }),
  };
}
