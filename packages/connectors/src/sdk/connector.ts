import type { z } from 'zod';
import type { ChannelEvent, Polled, WebhookRequest } from './channel-event.ts';
import type { ConnectorContext } from './context.ts';
import type { Delivery, Found, Receipt } from './delivery.ts';
import type { Failure } from './failure.ts';
import type { Preview } from './preview.ts';
import type { DeclaredWords } from './words.ts';

/** What a connector can do, as it declares it. */
export interface DeclaredCapabilities {
  /** Whom it reaches: the customer, one of our own people, or an audience the customer is put into. */
  contacts: 'customer' | 'staff' | 'audience';
  /** The customer attribute that holds the recipient's address; left out: no address is needed. */
  address?: string;
  /** `provider` when the provider sends one message however often it is given the same key. */
  idempotency: 'none' | 'provider';
  /** Events it tells, `clicked` for `<channel>.clicked`; a name with a dot stands as it is. */
  events: readonly string[];
  /**
   * With idempotency by the provider: how long it honours a key, as an ISO 8601 duration. The host sends a message again
   * under its key only within that time. Left out: for ever.
   */
  keyLifetime?: string;
  /** At most `max` messages per ISO 8601 duration `per`. */
  rateLimit?: { max: number; per: string };
  /**
   * Where its back-end stands. Left out or `internet`: the host lets it reach public addresses only. `own`: usually in the
   * operator's own network, such as a mail relay, so private and loopback addresses are allowed too; link-local and metadata
   * addresses never are.
   */
  network?: 'internet' | 'own';
  /** True when its receipts carry a task that the host keeps in the reps' inbox; its settings extend `InboxSettings`. */
  inbox?: boolean;
  /** True while it cannot send yet: the host adds no connection to it, and its messages stay in the test outbox. */
  outboxOnly?: boolean;
}

/**
 * A connector: the contract between a journey and one back-end. The host owns consent, policy, rendering, addresses, links,
 * suppression and retries; a connector only hands one message over. Expected trouble is a `Failure`, returned or thrown;
 * anything else thrown while delivering counts as `unknown`.
 */
export interface Connector<
  Settings extends z.ZodObject = z.ZodObject,
  Secrets extends z.ZodObject = z.ZodObject,
  Content extends z.ZodObject = z.ZodObject,
> {
  /** `[a-z][a-z0-9-]{0,63}`, unique among the loaded connectors; journeys name it. */
  id: string;
  version: string;
  apiVersion: 1;
  /** The medium, as consent and preferences name it. */
  channel: string;
  title: string;
  /** A lucide icon's name. */
  icon: string;
  words: DeclaredWords;
  settings: Settings;
  secrets: Secrets;
  content: Content;
  capabilities: DeclaredCapabilities;
  /** Finds out whether the connection would work, without sending anything. */
  checkConnection(context: ConnectorContext<z.output<Settings>, z.output<Secrets>>): Promise<Failure | undefined>;
  /** Hands one message to the provider, once, and settles before or soon after `context.signal` aborts. */
  deliver(
    context: ConnectorContext<z.output<Settings>, z.output<Secrets>>,
    delivery: Delivery<z.output<Content>>,
  ): Promise<Receipt | Failure>;
  /**
   * Shows what `deliver` would send, made by the same functions, without a connection. Left out: the host shows the fields of
   * the content as they are.
   */
  preview?(delivery: Delivery<z.output<Content>>): Preview | Failure | Promise<Preview | Failure>;
  /** Asks the provider whether it has the message with this key. */
  lookup?(context: ConnectorContext<z.output<Settings>, z.output<Secrets>>, key: string): Promise<Found | Failure>;
  /** Takes back what was delivered under this key and is still open, such as a task. */
  recall?(context: ConnectorContext<z.output<Settings>, z.output<Secrets>>, key: string): Promise<Failure | undefined>;
  webhook?: {
    /** Whether the callback truly comes from the provider. */
    verify(
      context: ConnectorContext<z.output<Settings>, z.output<Secrets>>,
      request: WebhookRequest,
    ): boolean | Promise<boolean>;
    /** The events in a verified callback. */
    parse(
      context: ConnectorContext<z.output<Settings>, z.output<Secrets>>,
      request: WebhookRequest,
    ): ChannelEvent[] | Promise<ChannelEvent[]>;
  };
  /** Events since the cursor; without one, from the beginning. */
  poll?(
    context: ConnectorContext<z.output<Settings>, z.output<Secrets>>,
    cursor: string | undefined,
  ): Promise<Polled | Failure>;
}

/** Declares a connector, with the types of its schemas known inside its functions. A package default-exports the result. */
export function defineConnector<Settings extends z.ZodObject, Secrets extends z.ZodObject, Content extends z.ZodObject>(
  connector: Connector<Settings, Secrets, Content>,
): Connector<Settings, Secrets, Content> {
  return connector;
}
