import type { Delivery, WebhookRequest } from '../sdk/index.ts';

/** A configured connector's own values, as the host keeps them. */
export interface Connection {
  settings: Record<string, unknown>;
  secrets: Record<string, unknown>;
}

/** One request to a connector, as plain structured-clone data. */
export type Call =
  | { door: 'deliver'; connection: Connection; delivery: Delivery }
  | { door: 'preview'; connection: Connection; delivery: Delivery }
  | { door: 'check-connection'; connection: Connection }
  | { door: 'lookup'; connection: Connection; key: string }
  | { door: 'recall'; connection: Connection; key: string }
  | { door: 'receive'; connection: Connection; request: WebhookRequest }
  | { door: 'poll'; connection: Connection; cursor: string | undefined };

/** Through which door of a connector a call goes. */
export type Door = Call['door'];
