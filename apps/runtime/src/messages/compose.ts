import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { type RenderMode, renderContent } from './render.ts';
import { signToken } from './tokens.ts';
import { type TrackedLink, trackLinks } from './track-links.ts';

/** What a message is made of. */
export interface Composition {
  /** The content as the journey's version has it. */
  content: JsonObject;
  manifest: ConnectorManifest;
  delivery: { id: number; key: string };
  /** The customer's attributes. */
  customer: JsonObject;
  /** Properties of the entering event. */
  entry: JsonObject;
  mode: RenderMode;
}

/** A message ready to be handed over, with the links to keep; or why it cannot be sent. */
export type Composed =
  | { content: JsonObject; links: { unsubscribe: string }; tracked: TrackedLink[] }
  | { problem: { path: string; message: string } };

/** Renders content for one customer and makes its links ours. Given the same, it makes the same at every attempt. */
export function composeMessage(composition: Composition, host: { url: string; signingKey: Buffer }): Composed {
  const { content, manifest, delivery, customer, entry, mode } = composition;
  const links = { unsubscribe: unsubscribeUrl(host, delivery.id) };
  const rendered = renderContent(content, { customer, entry, links }, { mode, schema: manifest.content });
  if ('problem' in rendered) return rendered;
  const tracked = trackLinks(rendered.content, { ...host, deliveryKey: delivery.key, schema: manifest.content });
  return { content: tracked.content, links, tracked: tracked.links };
}

/** Where the recipient of a delivery withdraws their consent. */
export const unsubscribeUrl = ({ url, signingKey }: { url: string; signingKey: Buffer }, delivery: number): string =>
  `${url}/u/${signToken(signingKey, 'unsubscribe', String(delivery))}`;
