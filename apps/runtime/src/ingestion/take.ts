import { changeAttributes } from '../customers/change.ts';
import { recordConsent } from '../customers/consent.ts';
import { happen } from '../customers/happen.ts';
import { aliasCustomer, resolveCustomer } from '../customers/identity.ts';
import type { Store, Tables } from '../store/store.ts';
import { consentsOf } from './consent-of.ts';
import { eventOf, instantOf } from './event-of.ts';
import type { Message } from './message.ts';

/** When messages arrived, and when their batch says it was sent; in milliseconds. */
export interface Arrival {
  arrived: number;
  sentAt?: number | undefined;
}

/** Takes the messages of one request, all in one transaction; a message id seen before changes nothing. */
export const takeMessages = (store: Store, messages: readonly Message[], arrival: Arrival): Promise<void> =>
  store.transaction((tables) => {
    for (const message of messages) take(tables, message, arrival);
  });

function take(tables: Tables, message: Message, { arrived, sentAt }: Arrival): void {
  if (message.messageId !== undefined && !tables.events.takeMessageId(message.messageId, arrived)) return;
  if (message.type === 'alias') {
    aliasCustomer(tables, message, arrived);
    return;
  }
  const customer = resolveCustomer(tables, message, arrived);
  for (const consent of consentsOf(message.context)) recordConsent(tables, customer.id, { consent, at: arrived });
  if (message.type === 'identify') {
    changeAttributes(tables, customer, { patch: message.traits, at: arrived });
    return;
  }
  const event = eventOf(message);
  if (event) happen(tables, customer, { ...event, at: instantOf(message, arrived, sentAt), arrived });
}
