import { type ConsentRecord, consentRule, type Purpose } from '@waymark/core/plan';
import { changeConsent } from '../customers/change.ts';
import { awaitingConfirmation, confirmConsent, recordConsent } from '../customers/consent.ts';
import { happen } from '../customers/happen.ts';
import type { ConsentProof } from '../db/schema/customers.ts';
import { readPolicy } from '../policy/policy.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';

/** Why messages are sent, those that come most often first. */
export const purposes: readonly Purpose[] = ['marketing', 'medical', 'sales', 'service', 'safety'];

/** A kind of message on a channel, and whether the person wants it. */
export interface Choice {
  channel: string;
  purpose: Purpose;
  wanted: boolean;
}

/** By which message's link somebody chose, and when; `proof` is kept with what is granted by it. */
export interface Chosen {
  delivery: StoredDelivery;
  at: number;
  proof?: ConsentProof | undefined;
}

/** Withdraws the consent for a delivery's channel and purpose. A repeat changes nothing. */
export function leave(tables: Tables, { delivery, at }: Chosen): void {
  const { channel, purpose } = delivery;
  applyChoices(tables, [{ channel, purpose, wanted: false }], { delivery, at });
}

/** Withdraws everything that a person can withdraw, on these channels and on all others. */
export function leaveAll(tables: Tables, channels: readonly string[], { delivery, at }: Chosen): void {
  const rules = readPolicy(tables).consent ?? [];
  const choices = channels.flatMap((channel) =>
    purposes
      .filter((purpose) => consentRule(rules, { channel, purpose }).basis !== 'none')
      .map((purpose) => ({ channel, purpose, wanted: false })),
  );
  const said = tables.customers
    .consents(delivery.customer)
    .flatMap(({ channel, purpose }): Choice[] =>
      channel === '*' || purpose === '*' ? [] : [{ channel, purpose, wanted: false }],
    );
  applyChoices(tables, [...choices, ...said], { delivery, at });
  const all = { channel: '*', purpose: '*', state: 'withdrawn' } as const;
  if (tables.customers.consent(delivery.customer, all)?.state === 'withdrawn') return;
  changeConsent(tables, delivery.customer, { consent: all, at });
}

/**
 * Records what a person chose. What they granted on the channel of the message that led them here needs no further
 * confirmation, since only its reader has the link: its proof is kept. Withdrawing also ends what awaits confirmation, and
 * is an event `<channel>.unsubscribed` of each channel concerned.
 */
export function applyChoices(tables: Tables, choices: readonly Choice[], { delivery, at, proof }: Chosen): void {
  const left = new Set<string>();
  for (const { channel, purpose, wanted } of choices) {
    const known = tables.customers.consent(delivery.customer, { channel, purpose });
    const state = wanted ? 'granted' : 'withdrawn';
    if (known?.state === state && known.askedAt === null) continue;
    const consent: ConsentRecord = { channel, purpose, state };
    const isOwn = channel === delivery.channel;
    if (wanted && isOwn && proof) changeConsent(tables, delivery.customer, { consent: { ...consent, proof }, at });
    else recordConsent(tables, delivery.customer, { consent, at });
    if (!wanted) left.add(channel);
  }
  for (const channel of left) tell(tables, { delivery, at, event: `${channel}.unsubscribed` });
}

/**
 * Grants what was asked for on the channel of the message whose link was followed, with its proof. Gives the purposes
 * granted: none where nothing awaits confirmation (any more).
 */
export function confirmAll(tables: Tables, { delivery, at, proof }: Chosen & { proof: ConsentProof }): Purpose[] {
  const { channel, customer } = delivery;
  const confirmed = awaitingConfirmation(tables, customer)
    .filter((one) => one.channel === channel)
    .filter(({ purpose }) => confirmConsent(tables, customer, { channel, purpose, at, proof }))
    .map(({ purpose }) => purpose);
  if (confirmed.length) tell(tables, { delivery, at, event: `${channel}.confirmed` });
  return confirmed;
}

/** Lets an event happen to the delivery's customer; it answers the delivery where it is of its channel. */
function tell(tables: Tables, { delivery, at, event }: { delivery: StoredDelivery; at: number; event: string }): void {
  const customer = tables.customers.byId(delivery.customer);
  const isOwn = event.startsWith(`${delivery.channel}.`);
  if (customer)
    happen(tables, customer, { event, properties: {}, at, arrived: at, ...(isOwn && { delivery: delivery.id }) });
}
