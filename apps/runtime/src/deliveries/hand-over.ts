import type { LoadedConnector } from '@waymark/connectors/loader';
import type { JsonObject, View } from '@waymark/core/plan';
import { displayName } from '../customers/display-name.ts';
import type { Posting } from '../enrollments/post.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import type { Composed } from './compose.ts';
import { notLoaded } from './not-loaded.ts';
import type { Outcome } from './outcome.ts';

/** The connection that a node names to stay in the test outbox, whatever is connected. */
export const testOutbox = 'test-outbox';

/** What handing over needs of the rest of the runtime. */
export interface HandOverParts {
  store: Store;
  connectorOf(id: string): LoadedConnector | undefined;
  /** Opens a connection's sealed secrets. */
  secretsOf(connection: StoredConnection): JsonObject;
  /** Where people and providers reach us; no slash at its end. */
  url: string;
}

/** Says which connection sends for a node: the one it names, else the connector's oldest; null is the test outbox. */
export async function connectionOf(store: Store, { step }: Posting): Promise<string | null> {
  if (step.connection === testOutbox) return null;
  return step.connection ?? (await store.connections.ofConnector(step.connector))?.id ?? null;
}

/** Hands a message to its connector; without a connection it is for the test outbox. Trouble comes back as a failure. */
export async function handOver(
  parts: HandOverParts,
  delivery: StoredDelivery,
  asked: { posting: Posting; message: Composed; view: View; deadline: number },
): Promise<Outcome> {
  const { message, view, posting, deadline } = asked;
  if (delivery.connection === null) {
    return { accepted: { captured: { to: message.to ?? '', content: message.content } } };
  }
  const connection = await parts.store.connections.byId(delivery.connection);
  const connector = parts.connectorOf(delivery.connector);
  if (!connector) return { failure: notLoaded(delivery.connector) };
  if (!connection) {
    return {
      failure: { kind: 'config', message: `The connection of ${delivery.connector} is gone. Choose another one.` },
    };
  }
  const { timeZone } = view.attributes;
  // Texts that are kept in several languages are read out, and hyphenated, in their own.
  const language = message.language ?? view.attributes.language;
  const sent = await connector.deliver(
    { settings: connection.settings, secrets: parts.secretsOf(connection) },
    {
      key: delivery.key,
      messageId: `${delivery.key}.waymark`,
      to: message.to,
      customer: {
        id: view.customer,
        name: displayName({ outsideId: view.customer, attributes: view.attributes }),
        ...(typeof language === 'string' && { language }),
        ...(typeof timeZone === 'string' && { timeZone }),
      },
      content: message.content,
      links: { ...message.own, callback: `${parts.url}/hooks/${connection.id}` },
      purpose: delivery.purpose,
      journey: { name: String(posting.version.document.name), node: posting.step.name },
    },
    { deadlineMs: deadline },
  );
  if ('failure' in sent) return sent;
  const { providerId, at, task } = sent.receipt;
  return { accepted: { providerId, task, at: at === undefined ? undefined : Date.parse(at) } };
}
