import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type RequestParts, receiveRequest } from '../inbound/receive-request.ts';
import type { StoredConnection } from '../store/connections.ts';
import { returnPathKey } from './return-path.ts';

/** What the mail door works with. */
export interface MailParts extends RequestParts {
  host: string;
  /** 0 lets the machine choose. */
  port: number;
  /** Told of messages that could not be taken for now, and of trouble with a mail server that talks to us. */
  report: (trouble: { connection?: string; kind: string }) => void;
}

/** The door while it is open. */
export interface MailDoor {
  port: number;
  close(): Promise<void>;
}

/** A return path that one of our messages carries. */
interface ReturnPath {
  address: string;
  key: string;
  connection: StoredConnection;
}

const largest = 1_048_576;
const patience = 60_000;

/**
 * Opens an SMTP server (RFC 5321) for what mail servers say of our messages: delivery reports (RFC 3464), complaints, late
 * answers. It knows return paths only (`<anything>+<delivery key>@…`); anybody else's mail is refused with 550, a message
 * over 1 MB with 552. The message goes to the connector of that delivery's connection, and is about that delivery, whatever
 * it says. 250 is answered after the commit, 451 where it cannot be taken now: the sender tries again.
 */
export async function openMailDoor(parts: MailParts): Promise<MailDoor> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    banner: 'Waymark',
    size: largest,
    maxClients: 50,
    socketTimeout: patience,
    closeTimeout: 1_000,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, { envelope }, done) => {
      if (envelope.rcptTo.length > 0) return done(reply(452, '4.5.3 One return path a message'));
      findReturnPath(parts, address).then(
        (path) => done(path ? null : reply(550, '5.1.1 No such return path')),
        () => done(notNow()),
      );
    },
    onData: (stream, { envelope }, done) => {
      const [recipient] = envelope.rcptTo;
      read(stream)
        .then((body) => (body ? take(parts, recipient?.address ?? '', body) : reply(552, '5.3.4 Over 1 MB')))
        .then((trouble) => (trouble ? done(trouble) : done(null, 'Taken')))
        .catch(() => {
          parts.report({ kind: 'unforeseen' });
          done(notNow());
        });
    },
  });
  server.on('error', () => parts.report({ kind: 'smtp' }));
  server.listen(parts.port, parts.host);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function findReturnPath({ store }: MailParts, address: string): Promise<ReturnPath | undefined> {
  const key = returnPathKey(address);
  if (key === undefined) return undefined;
  return store.read(({ inbound, connections }) => {
    const id = inbound.byKey(key)?.connection;
    const connection = typeof id === 'string' ? connections.byId(id) : undefined;
    return connection && { address, key, connection };
  });
}

/** Takes a message; gives what to answer where it was not taken. */
async function take(parts: MailParts, recipient: string, body: Uint8Array): Promise<Error | undefined> {
  const path = await findReturnPath(parts, recipient);
  if (!path) return reply(550, '5.1.1 No such return path');
  const { address, key, connection } = path;
  const request = {
    door: 'mail',
    method: 'POST',
    url: `mailto:${encodeURIComponent(address)}`,
    headers: { 'content-type': 'message/rfc822' },
    body,
  } as const;
  const heard = await receiveRequest(parts, connection, { request, key });
  if ('taken' in heard) return undefined;
  if (heard.refused !== 'not-now') return reply(550, '5.7.1 Not taken');
  parts.report({ connection: connection.id, kind: heard.kind });
  return notNow();
}

/** The whole message; undefined where it is too large. What is over the limit is read and forgotten. */
async function read(stream: SMTPServerDataStream): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size <= largest) parts.push(bytes);
  }
  return size > largest ? undefined : Buffer.concat(parts);
}

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
const notNow = (): Error => reply(451, '4.3.0 Not now; try again later');
