/** Something that happened to a message or through a channel, told by the provider. */
export interface ChannelEvent {
  /** The provider's id of the event: the same when it is told twice. */
  id: string;
  /** One of the connector's declared events, such as `clicked` or `email.clicked`. */
  event: string;
  /** When it happened, ISO 8601 in UTC. */
  at: string;
  /** The delivery's key, when the provider gives it back. */
  key?: string | undefined;
  /** The provider's id of the message, as in the receipt. */
  providerId?: string | undefined;
  /** The customer's address, when the event belongs to no message. */
  address?: string | undefined;
  /** True when a machine did it: a privacy proxy's open, a scanner's click. */
  automated?: boolean | undefined;
  properties?: Record<string, string | number | boolean | null> | undefined;
}

/** A provider's callback as it arrived. Header names are in lower case. */
export interface WebhookRequest {
  method: string;
  /** The full URL the provider called, as signatures need it. */
  url: string;
  headers: Record<string, string>;
  /** The raw body. */
  body: Uint8Array;
}

/** Events read from a provider, and the cursor to go on from. */
export interface Polled {
  events: ChannelEvent[];
  cursor: string;
}
