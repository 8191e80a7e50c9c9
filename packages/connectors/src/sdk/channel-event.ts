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
  /**
   * With `providerId`, of what happened to a whole group such as an audience: it is about each message with that id that was
   * handed over after `after` (ISO 8601 in UTC) and up to `at`, and is taken once for each, however often it is told.
   */
  each?: { after: string } | undefined;
  /** The customer's address, when the event belongs to no message. */
  address?: string | undefined;
  /**
   * What the host does about it. `suppress`: the address must not be written to again (hard bounce, complaint).
   * `withdraw`: the person withdraws consent for the channel (STOP, unsubscribe).
   */
  effect?: 'suppress' | 'withdraw' | undefined;
  /** True when a machine did it: a privacy proxy's open, a scanner's click. */
  automated?: boolean | undefined;
  properties?: Record<string, string | number | boolean | null> | undefined;
}

/** A provider's callback as it arrived. Header names are in lower case. */
export interface WebhookRequest {
  /**
   * How it came. `http`: a call to the connection's address. `mail`: a raw message (RFC 5322) as the body, that came to the
   * return path by SMTP; it is trusted only as far as the key in its return path.
   */
  door: 'http' | 'mail';
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
