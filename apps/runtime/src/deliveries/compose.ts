import type { ConnectorManifest } from '@waymark/core/journey';
import { addressOf, type JsonObject, type View } from '@waymark/core/plan';
import { nodeContent } from '../contents/node-content.ts';
import type { Posting } from '../enrollments/post.ts';
import { composeMessage, type Host } from '../messages/compose.ts';
import type { OwnLinks } from '../messages/own-links.ts';
import type { StoredDelivery } from '../store/deliveries.ts';

/** A message, rendered and addressed. */
export interface Composed {
  /** Undefined where the channel needs no address. */
  to: string | undefined;
  content: JsonObject;
  /** Tracked links, by the id in their tokens. */
  links: { id: string; url: string }[];
  /** The links that lead to us. */
  own: OwnLinks;
  /** The language of its texts (BCP 47), where they are kept in several. */
  language?: string;
}

/**
 * Renders the content that a version fixed for a node, as the customer of the view gets it. `strict`: a variable without
 * a value is a problem; `lenient` leaves it blank, as test runs do. Throws where it cannot be rendered now.
 */
export type Compose = (
  posting: Posting,
  asked: { delivery: StoredDelivery; view: View; mode: 'strict' | 'lenient' },
) => Promise<{ message: Composed } | { problem: string }>;

/** Composes by the content schema of the loaded connectors. */
export function createCompose(manifestOf: (connector: string) => ConnectorManifest | undefined, host: Host): Compose {
  return async ({ version, step, node }, { delivery, view, mode }) => {
    const manifest = manifestOf(step.connector);
    if (!manifest) return { problem: `the connector ${step.connector} is not loaded` };
    const { fields, slots, language } = nodeContent(version, { node, speaks: view.attributes.language });
    const composed = await composeMessage(
      { content: fields, slots, manifest, delivery, customer: view.attributes, entry: view.entry, mode },
      host,
    );
    if ('problem' in composed) return { problem: `${composed.problem.path}: ${composed.problem.message}` };
    const to = step.address === undefined ? undefined : addressOf(step.address, view);
    return {
      message: {
        to,
        content: composed.content,
        links: composed.tracked,
        own: composed.links,
        ...(language !== undefined && { language }),
      },
    };
  };
}
