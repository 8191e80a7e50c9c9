import type { TrialCustomer } from '../entry/trial-scenario.ts';
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
