import type { LoadedConnector } from '@waymark/connectors/loader';
import type { ConnectorManifest } from '@waymark/core/journey';
import { readable } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { isoInstant } from '@waymark/core/time';
import type { Outbox, OutboxRow } from '../api/outbox.ts';
import { displayName } from '../customers/display-name.ts';
import { previewHtml } from '../messages/preview.ts';
import { recordResponse } from '../messages/respond.ts';
import { clickUrl } from '../messages/track-links.ts';
import type { Store } from '../store/store.ts';

/** What the test outbox needs of the rest of the runtime. */
export interface OutboxParts {
  store: Store;
  connectorOf: (connector: string) => LoadedConnector | undefined;
  url: string;
  signingKey: Buffer;
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
}

/** The messages the test outbox captured, and what may happen to them. */
export function createOutboxView({ store, connectorOf, url, signingKey, nudge }: OutboxParts): Outbox {
  const manifestOf = (connector: string) => connectorOf(connector)?.manifest;
  type Captured = NonNullable<Awaited<ReturnType<Store['messages']['byId']>>>;
  const byId = async (id: string) => (/^\d+$/.test(id) ? store.messages.byId(Number(id)) : undefined);

  const rowOf = async ({ message, delivery, enrollment, customer }: Captured): Promise<OutboxRow> => {
    const version = await store.versions.byId(enrollment.version);
    return {
      id: String(message.id),
      at: isoInstant(message.createdAt),
      journey: enrollment.journey,
      node: delivery.node,
      nodeName: version?.plan.steps[delivery.node]?.name ?? readable(delivery.node),
      connector: delivery.connector,
      channel: delivery.channel,
      to: message.to,
      customer: { id: customer.outsideId, name: displayName(customer) },
      preview: firstLine(message.content, manifestOf(delivery.connector)),
      trial: enrollment.run !== '',
    };
  };

  /** The message as its connector shows it, else its Markdown. */
  const pageOf = async ({ message, delivery, customer }: Captured): Promise<string | undefined> => {
    const connector = connectorOf(delivery.connector);
    const language = delivery.language ?? customer.attributes.language;
    const shown = await connector?.preview({
      key: delivery.key,
      messageId: delivery.key,
      to: message.to,
      customer: {
        id: customer.outsideId,
        name: displayName(customer),
        ...(typeof language === 'string' && { language }),
      },
      content: message.content,
      links: {},
      purpose: delivery.purpose,
      journey: { name: '', node: delivery.node },
    });
    const html = shown && 'preview' in shown ? shown.preview.html : undefined;
    return html ?? (connector && previewHtml(message.content, connector.manifest.content));
  };

  return {
    async list({ journey, cursor, limit }) {
      const before = cursor === undefined ? undefined : Number(cursor);
      const found = await store.messages.list({ journey, before, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return { rows: await Promise.all(page.map(rowOf)), ...(last && { cursor: String(last.message.id) }) };
    },

    async get(id) {
      const captured = await byId(id);
      if (!captured) return undefined;
      const { message, delivery } = captured;
      const [links, events] = await Promise.all([
        store.messages.linksOf(delivery.id),
        store.events.ofDelivery(delivery.id),
      ]);
      const manifest = manifestOf(delivery.connector);
      const html = await pageOf(captured);
      return {
        ...(await rowOf(captured)),
        content: message.content,
        ...(html !== undefined && { html }),
        links: links.map((link) => ({ url: clickUrl(url, signingKey, link.id), target: link.url })),
        events: declaredEvents(manifest),
        responses: events.map(({ event, at }) => ({ event, at: isoInstant(at) })),
      };
    },

    async respond(id, event, properties) {
      const captured = await byId(id);
      if (!captured) return undefined;
      const { delivery } = captured;
      const isDeclared = manifestOf(delivery.connector)?.capabilities.events.includes(event) ?? false;
      const responded = isDeclared && (await recordResponse(store, delivery.id, { event, properties, at: Date.now() }));
      if (responded) nudge();
      return { responded };
    },
  };
}

const declaredEvents = (manifest: ConnectorManifest | undefined): { event: string; label: string }[] =>
  (manifest?.capabilities.events ?? []).map((event) => ({ event, label: manifest?.words.en.events[event] ?? event }));

/** The first line of the first text, in the order of the content's form. */
function firstLine(content: JsonObject, manifest: ConnectorManifest | undefined): string {
  const fields = Object.keys((manifest?.content.properties as JsonObject | undefined) ?? content);
  const texts = fields.map((field) => content[field]).filter((text) => typeof text === 'string');
  return (
    texts
      .find((text) => text.trim())
      ?.trim()
      .split('\n')[0]
      ?.slice(0, 200) ?? ''
  );
}
