import type { ChannelEvent } from '@waymark/connectors/sdk';
import { consentRule } from '@waymark/core/plan';
import { changeConsent } from '../customers/change.ts';
import { purposes } from '../messages/choices.ts';
import { readPolicy } from '../policy/policy.ts';
import type { Tables } from '../store/store.ts';
import { peopleWith, type Source, type Tied } from './tie.ts';

/** What a connection's event does beside being heard. */
export interface EffectOf {
  effect: NonNullable<ChannelEvent['effect']>;
  event: ChannelEvent;
  tied: Tied;
  source: Source;
  at: number;
}

/**
 * `suppress`: the event's address, else the one its message went to, is written to no more on the channel. `withdraw`:
 * whom the event is about, and everybody who has that address today, withdraws consent for the channel, for every purpose
 * that asks for consent.
 */
export function applyEffect(tables: Tables, { effect, event, tied, source, at }: EffectOf): void {
  const { channel, capabilities } = source.manifest;
  const { address: attribute } = capabilities;
  const own = attribute === undefined ? undefined : tied.customer.attributes[attribute];
  const address = event.address ?? tied.delivery?.address ?? (typeof own === 'string' ? own : undefined);
  switch (effect) {
    case 'suppress': {
      if (address === undefined) return;
      const reason = event.event.endsWith('.complained') ? 'complained' : 'bounced';
      tables.suppressions.add({ channel, address, reason, at, delivery: tied.delivery?.id });
      return;
    }
    case 'withdraw': {
      const others = address === undefined || attribute === undefined ? [] : peopleWith(tables, address, attribute);
      for (const person of new Set([tied.customer.id, ...others])) withdrawChannel(tables, person, { channel, at });
      return;
    }
    default:
      effect satisfies never;
  }
}

/** Withdraws a person's consent for all of a channel: every purpose that the policy asks consent for. */
export function withdrawChannel(
  tables: Tables,
  customer: string,
  { channel, at }: { channel: string; at: number },
): void {
  const rules = readPolicy(tables).consent ?? [];
  for (const purpose of purposes) {
    if (consentRule(rules, { channel, purpose }).basis === 'none') continue;
    changeConsent(tables, customer, { consent: { channel, purpose, state: 'withdrawn' }, at });
  }
}
