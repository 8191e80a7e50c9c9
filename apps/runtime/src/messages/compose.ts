import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { type LinkHost, type OwnLinks, ownLinks } from './own-links.ts';
import type { Renderer, RenderMode } from './render.ts';
import { mostLinks, type TrackedLink, trackLinks } from './track-links.ts';

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
  /** What the journey writes into the content's open places. */
  slots?: Record<string, string>;
  mode: RenderMode;
}

/** With what messages are rendered, where our links lead, and how they are signed. */
export interface Host extends LinkHost {
  renderer: Renderer;
}

/** A message ready to be handed over, with the links to keep; or why it cannot be sent. */
export type Composed =
  | { content: JsonObject; links: OwnLinks; tracked: TrackedLink[] }
  | { problem: { path: string; message: string } };

/**
 * Renders content for one customer and makes its links ours. Given the same, it makes the same at every attempt. Throws
 * where it cannot be rendered now.
 */
export async function composeMessage(composition: Composition, host: Host): Promise<Composed> {
  const { content, manifest, delivery, customer, entry, slots = {}, mode } = composition;
  const links = ownLinks(host, delivery.id, manifest);
  const scope = { customer, entry, links: { ...links }, slots };
  const rendered = await host.renderer.render(content, scope, { mode, schema: manifest.content });
  if ('problem' in rendered) return rendered;
  const { url, signingKey } = host;
  const tracked = trackLinks(rendered.content, {
    url,
    signingKey,
    deliveryKey: delivery.key,
    schema: manifest.content,
  });
  if (tracked.crowded !== undefined) {
    return {
      problem: { path: tracked.crowded, message: `more than ${mostLinks.toLocaleString('en')} different links` },
    };
  }
  return { content: tracked.content, links, tracked: tracked.links };
}
