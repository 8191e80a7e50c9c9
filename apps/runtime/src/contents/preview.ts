import type { LoadedConnector } from '@waymark/connectors/loader';
import type { Json, JsonObject } from '@waymark/core/plan';
import type { ContentPreview, ContentReader, ContentSource } from '../api/contents.ts';
import { displayName } from '../customers/display-name.ts';
import type { Host } from '../messages/compose.ts';
import { mapTexts } from '../messages/map-texts.ts';
import { previewHtml } from '../messages/preview.ts';
import type { Store } from '../store/store.ts';
import { draftContent } from './draft-content.ts';
import { lacks } from './gaps.ts';
import { type MessageLinks, madeFor, type Reader, readerOf } from './made-for.ts';
import type { NodeContent } from './node-content.ts';
import { entryIn, variablesIn } from './variables.ts';

/** What looking at content needs of the rest of the runtime. */
export interface PreviewParts {
  store: Store;
  connectorOf: (id: string) => LoadedConnector | undefined;
  host: Host;
}

/** Shows content as a reader would get it, and all that keeps it from being sent to them. */
export async function previewContent(
  { store, connectorOf, host }: PreviewParts,
  source: ContentSource,
  asked: ContentReader,
): Promise<ContentPreview | undefined> {
  const found = await readerOf(store, asked);
  const connector = connectorOf(source.connector);
  if (!found || !connector) return undefined;
  const { manifest } = connector;
  const said = await draftContent(store, source, found.attributes.language);
  const reader = withEntry(found, said);
  const [strict, shown] = [
    await madeFor(reader, { said, manifest, mode: 'strict' }, host),
    await madeFor(reader, { said, manifest, mode: 'lenient' }, host),
  ];
  const missing = missingFor(said, reader);
  const problems = 'problem' in strict ? [strict.problem].filter(({ message }) => !isAbout(message, missing)) : [];
  const content = 'content' in shown ? shown.content : {};
  const seen =
    'content' in shown ? await connector.preview(deliveryFor(reader, { ...shown, name: said.language })) : undefined;
  if (seen && 'failure' in seen) problems.push({ path: '', message: seen.failure.message });
  const { html, text } = seen && 'preview' in seen ? seen.preview : {};
  const page = html ?? previewHtml(content, manifest.content);
  const { address } = manifest.capabilities;
  const to = address === undefined ? undefined : addressIn(address, reader);
  return {
    ...(to !== undefined && { to }),
    ...(said.language !== undefined && { language: said.language }),
    content,
    ...(page !== undefined && { html: page }),
    ...(text !== undefined && { text }),
    missing: missing.map((path) => `customer.${path.join('.')}`),
    open: said.open,
    problems,
  };
}

/** A delivery that is none, for looking at or for a test. */
export function deliveryFor(
  { id, attributes }: Reader,
  { content, links, name }: { content: JsonObject; links: Partial<MessageLinks>; name: string | undefined },
) {
  const { language, timeZone } = attributes;
  const reads = name ?? language;
  return {
    key: 'preview',
    messageId: 'preview.waymark',
    customer: {
      id,
      name: displayName({ outsideId: id, attributes }),
      ...(typeof reads === 'string' && { language: reads }),
      ...(typeof timeZone === 'string' && { timeZone }),
    },
    content,
    links,
    purpose: 'service',
    journey: { name: 'Preview', node: 'Preview' },
  };
}

/** The reader with a name in brackets for each property of the starting event that is read, and that nobody knows yet. */
export function withEntry(reader: Reader, said: NodeContent): Reader {
  // The longest first, so that what has properties of its own is not taken for a text.
  const paths = textsOf(said)
    .flatMap(entryIn)
    .sort((one, other) => other.length - one.length);
  const entry = paths.reduce((known, path) => withPlaceholder(known, path, path.join('.')), { ...reader.entry });
  return { ...reader, entry };
}

/** The object with a name in brackets where `path` leads to nothing; what is there stays. */
function withPlaceholder(known: JsonObject, [name, ...inner]: readonly string[], shown: string): JsonObject {
  if (name === undefined) return known;
  const own = Object.hasOwn(known, name) ? known[name] : undefined;
  if (inner.length === 0) return own === undefined ? { ...known, [name]: `[${shown}]` } : known;
  if (own !== undefined && !isObject(own)) return known;
  return { ...known, [name]: withPlaceholder(own ?? {}, inner, shown) };
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text of a message, and what stands in its slots. */
function textsOf({ fields, slots }: NodeContent): string[] {
  const texts = Object.values(slots);
  mapTexts(fields, {}, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Attributes that the message reads and the reader does not have. */
function missingFor(said: NodeContent, { attributes }: Reader): string[][] {
  const needed = textsOf(said)
    .flatMap((text) => variablesIn(text).needed)
    .filter((path) => lacks(attributes, path));
  return [...new Map(needed.map((path) => [path.join('.'), path])).values()];
}

/** True where a problem only says that one of these variables has no value. */
const isAbout = (message: string, missing: readonly string[][]): boolean =>
  missing.some((path) => message.includes(`customer.${path.join('.')}`));

const addressIn = (attribute: string, { attributes }: Reader): string | undefined => {
  const address = attributes[attribute];
  return typeof address === 'string' && address.trim() ? address : undefined;
};
