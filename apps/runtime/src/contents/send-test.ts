import { randomBytes } from 'node:crypto';
import type { JsonObject } from '@waymark/core/plan';
import type { ContentReader, ContentSource, TestSent } from '../api/contents.ts';
import { leaveByItself } from '../deliveries/leave-by-itself.ts';
import { isAnswered } from '../deliveries/outcome.ts';
import { createPace } from '../deliveries/pace.ts';
import type { StoredConnection } from '../store/connections.ts';
import { draftContent } from './draft-content.ts';
import { madeFor, readerOf } from './made-for.ts';
import { deliveryFor, type PreviewParts, withEntry } from './preview.ts';

/** What sending a test needs of the rest of the runtime. */
export type TestParts = PreviewParts & {
  /** Opens a connection's sealed secrets. */
  secretsOf: (connection: StoredConnection) => JsonObject;
};

const deadline = 20_000;

/** A test to be sent; `connection` names over which one. */
interface Test {
  source: ContentSource;
  reader: ContentReader;
  to: string;
  connection?: string | undefined;
}

/**
 * Sends content, made for a reader and marked as a test, to `to` and to nobody else: over the connection named, or the only
 * one of the connector, at its rate and not while an operator holds it back. It is nobody's delivery: it counts in no cap,
 * and what comes back of it is tied to nothing.
 */
export async function sendTest(
  parts: TestParts,
  { source, reader: asked, to, connection: named }: Test,
): Promise<TestSent | undefined> {
  const { store, connectorOf, host, secretsOf } = parts;
  const found = await readerOf(store, asked);
  const connector = connectorOf(source.connector);
  if (!found || !connector) return undefined;
  const { manifest } = connector;
  const { contacts, address } = manifest.capabilities;
  if (contacts !== 'customer' || address === undefined) return { refused: 'not-for-customers' };
  const there = (await store.connections.all()).filter((one) => one.connector === source.connector);
  const [connection, second] = named === undefined ? there : there.filter(({ id }) => id === named);
  if (there.length === 0) return { refused: 'no-connection' };
  if (!connection || second) {
    return { refused: 'which-connection', connections: there.map(({ id, name }) => ({ id, name })) };
  }
  const said = await draftContent(store, source, found.attributes.language);
  const reader = withEntry(found, said);
  const made = await madeFor(reader, { said, manifest, mode: 'lenient' }, host);
  if ('problem' in made) return { failure: `${made.problem.path}: ${made.problem.message}` };
  const key = `test-${randomBytes(16).toString('hex')}`;
  const delivery = deliveryFor(reader, {
    ...made,
    content: marked(made.content, manifest.content),
    name: said.language,
  });
  const secrets = secretsOf(connection);
  const sent = await leaveByItself(
    { store, pace: createPace(parts) },
    {
      connection: connection.id,
      ailing: true,
      isAnswered,
      leave: () =>
        connector.deliver(
          { settings: connection.settings, secrets },
          { ...delivery, key, messageId: `${key}.waymark`, to },
          { deadlineMs: deadline },
        ),
    },
  );
  if ('stays' in sent) return { refused: sent.stays };
  return 'failure' in sent ? { failure: sent.failure.message } : { sentOver: connection.name };
}

/** The content with its first text, in the order of its form, marked as a test. */
function marked(content: JsonObject, { properties }: JsonObject): JsonObject {
  const fields = Object.keys(typeof properties === 'object' && properties !== null ? properties : content);
  const first = fields.find((field) => typeof content[field] === 'string');
  return first === undefined ? content : { ...content, [first]: `[Test] ${content[first]}` };
}
