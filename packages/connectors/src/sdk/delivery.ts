import type { Task } from './task.ts';

/**
 * The signed links of one delivery, as far as they belong to it:
 * - `unsubscribe` answers RFC 8058 one-click requests
 * - `preferences` opens the person's preferences
 * - `confirm` confirms a consent that was asked for (double opt-in)
 * - `open` is the address of the open pixel
 * - `callback` is the address at which the connection's webhook listens; what stands in its query comes back with the call
 */
export interface DeliveryLinks {
  unsubscribe?: string | undefined;
  preferences?: string | undefined;
  confirm?: string | undefined;
  open?: string | undefined;
  callback?: string | undefined;
}

/** One message to one customer, as the host hands it to a connector: plain JSON, rendered and addressed. */
export interface Delivery<Content = Record<string, unknown>> {
  /** The message's permanent key: the same at every attempt. Give it to a provider that honours such keys. */
  key: string;
  /** The message's outside id, made from the key: letters, digits, `.`, `_`, `-`. The same at every attempt. */
  messageId: string;
  /** The recipient's address: the customer attribute named by `capabilities.address`. */
  to?: string | undefined;
  /** What the host may show of the customer, such as a name for a rep's task. `language` is a BCP 47 tag. */
  customer: { id: string; name?: string | undefined; language?: string | undefined; timeZone?: string | undefined };
  /** The content, rendered and valid by the connector's `content` schema. */
  content: Content;
  /** Signed links made by the host. */
  links: DeliveryLinks;
  /** Why this message is sent: `marketing`, `sales`, `medical`, `service`, `safety`. */
  purpose: string;
  /** The names a marketer gave to the journey and the node. */
  journey: { name: string; node: string };
}

/** What a provider gave in return for a message it accepted. At most 64 KB as JSON. */
export interface Receipt {
  /** The provider's own id of the message. */
  providerId?: string | undefined;
  /** When the provider accepted it, ISO 8601 in UTC. Left out: the host's clock. */
  at?: string | undefined;
  /** The provider's answer in its own words, kept with the delivery for operators. */
  response?: string | undefined;
  /** Only with `capabilities.inbox`: the task that the host keeps in the reps' inbox. */
  task?: Task | undefined;
}

/** What a provider says about a key: it has the message, it has not, or it cannot tell. */
export type Found = { state: 'accepted'; receipt: Receipt } | { state: 'absent' } | { state: 'unknown' };
