import type { ChannelEvent } from '@waymark/connectors/sdk';
import { consentRule } from '@waymark/core/plan';
import { changeConsent } from '../customers/change.ts';
import { purposes } from '../messages/choices.ts';
import { readPolicy } from '../policy/policy.ts';
import { normalAddress } from '../store/normal-address.ts';
import type { Tables } from '../store/store.ts';
import type { Source, Tied } from './tie.ts';

/** An event of a connection that does something beside being heard, and whom it is about. */
export interface EffectOf {
  event: ChannelEvent;
  tied: Tied;
  source: Source;
}

/**
 * `suppress`: the event's address, else the one its message went to, is written to no more on the channel. `withdraw`:
 * whom the event is about withdraws consent for the channel (as do those of `alsoWithdraws`).
 */
export function applyEffect(tables: Tables, { event, tied, source }: EffectOf, at: number): void {
  const { channel } = source.manifest;
  switch (event.effect) {
    case undefined:
      return;
    case 'suppress': {
      const address = addressOf({ event, tied, source });
      if (address === undefined) return;
      const reason = event.event.endsWith('.complained') ? 'complained' : 'bounced';
      tables.suppressions.add({ channel, address, reason, at, delivery: tied.delivery?.id });
      return;
    }
    case 'withdraw':
      withdrawChannel(tables, tied.customer.id, { channel, at });
      return;
    default:
      event.effect satisfies never;
  }
}

/** Who withdraws, too, by an event of this effect: everybody else who has its address today. */
export function alsoWithdraws({ addresses }: Tables, asked: EffectOf): string[] {
  const { event, tied, source } = asked;
  const { address: attribute } = source.manifest.capabilities;
  const address = event.effect === 'withdraw' ? addressOf(asked) : undefined;
  if (address === undefined || attribute === undefined) return [];
  return addresses.having(normalAddress(address), attribute).filter((id) => id !== tied.customer.id);
}

/** The address an event is about: its own, else that of its message, else the one its customer has today. */
function addressOf({ event, tied, source }: EffectOf): string | undefined {
  const { address: attribute } = source.manifest.capabilities;
  const own = attribute === undefined ? undefined : tied.customer.attributes[attribute];
  return event.address ?? tied.delivery?.address ?? (typeof own === 'string' ? own : undefined);
}

/** Withdraws a person's consent for all of a channel, for every purpose that the policy asks consent for. */
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
