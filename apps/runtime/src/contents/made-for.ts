import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import type { ContentReader } from '../api/contents.ts';
import { composeMessage, type Host } from '../messages/compose.ts';
import { mapTexts } from '../messages/map-texts.ts';
import type { OwnLinks } from '../messages/own-links.ts';
import { clickUrl } from '../messages/track-links.ts';
import type { Store } from '../store/store.ts';
import type { NodeContent } from './node-content.ts';

/** Our links in a message that is nobody's: the page behind them says that they are gone. */
export type MessageLinks = Omit<OwnLinks, 'open'>;

/** Somebody a message is made for. */
export interface Reader {
  id: string;
  attributes: JsonObject;
  /** Properties of the event that would enroll them. */
  entry: JsonObject;
}

/** Finds the reader that was asked for; undefined where there is no such customer. */
export async function readerOf(store: Store, asked: ContentReader): Promise<Reader | undefined> {
  const { entry = {} } = asked;
  if ('attributes' in asked) return { id: 'sample', attributes: asked.attributes, entry };
  const { customer } = asked;
  const found = (await store.customers.byOutsideId(customer)) ?? (await store.customers.byAlias(customer));
  return found && { id: found.outsideId, attributes: found.attributes, entry };
}

/** The message as it would go out, or why it would not. Its links lead where they say: nobody's click is counted. */
export async function madeFor(
  { attributes, entry }: Reader,
  { said, manifest, mode }: { said: NodeContent; manifest: ConnectorManifest; mode: 'strict' | 'lenient' },
  host: Host,
): Promise<{ content: JsonObject; links: MessageLinks } | { problem: { path: string; message: string } }> {
  const composed = await composeMessage(
    {
      content: said.fields,
      slots: said.slots,
      manifest,
      delivery: { id: 0, key: 'preview' },
      customer: attributes,
      entry,
      mode,
    },
    host,
  );
  if ('problem' in composed) return composed;
  const targets = composed.tracked.map(({ id, url }) => [clickUrl(host.url, host.signingKey, id), url] as const);
  const untracked = (text: string) =>
    targets.reduce((left, [ours, target]) => left.replaceAll(ours, () => target), text);
  const { open: _, ...links } = composed.links;
  return { content: mapTexts(composed.content, manifest.content, untracked), links };
}
