import type { ChannelEvent, WebhookRequest } from '@waymark/connectors/sdk';
import type { JsonObject } from '@waymark/core/plan';
import type { StoredConnection } from '../store/connections.ts';
import { type InboundParts, receiveEvents, type Taken } from './receive-events.ts';

/** What receiving a callback needs beside taking its events. */
export interface RequestParts extends InboundParts {
  /** Opens a connection's sealed secrets. */
  secretsOf: (connection: StoredConnection) => JsonObject;
}

/** What became of a callback. `not-now`: nothing was kept, and it may be sent again. */
export type Heard = { taken: Taken } | { refused: 'no-webhook' | 'forged' } | { refused: 'not-now'; kind: string };

/** How long a connector may take to verify and read a callback, in milliseconds. */
const deadlineMs = 10_000;

/**
 * Hands a callback to its connection's connector, which verifies and reads it in a process of its own, and takes the events.
 * With `key` all of them are about that one message, whatever they say.
 */
export async function receiveRequest(
  parts: RequestParts,
  connection: StoredConnection,
  { request, key }: { request: WebhookRequest; key?: string | undefined },
): Promise<Heard> {
  const connector = parts.connectorOf(connection.connector);
  // One that was refused, or is still being imported, may be there when it is sent again.
  if (!connector) return { refused: 'not-now', kind: 'config' };
  if (!connector.manifest.capabilities.webhook) return { refused: 'no-webhook' };
  const own = { settings: connection.settings, secrets: parts.secretsOf(connection) };
  const answer = await connector.receive(own, request, { deadlineMs });
  if ('failure' in answer) return { refused: 'not-now', kind: answer.failure.kind };
  if (!answer.received.verified) return { refused: 'forged' };
  const { events } = answer.received;
  return { taken: await receiveEvents(parts, connection, key === undefined ? events : events.map(aboutOnly(key))) };
}

/** An event about one message, without anything by which it could be about another, or about another address. */
const aboutOnly =
  (key: string) =>
  ({ address: _, providerId: __, each: ___, ...event }: ChannelEvent): ChannelEvent => ({ ...event, key });
