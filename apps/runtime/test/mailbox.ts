import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { dropSession } from './drop-session.ts';
import { readMail } from './read-mail.ts';

/** A mail as it arrived: whom the envelope names, and what a mail program reads. */
export type Mail = Email & { recipient: string };

/** A real SMTP server on a free port, and the mails it took. */
export interface Mailbox {
  mails: Mail[];
  /** The mails for one address, oldest first. */
  of(recipient: string): Mail[];
  /** The settings of an email connection that sends here. */
  settings: { host: string; port: number; secure: 'none'; fromAddress: string };
  close(): Promise<void>;
}

/**
 * Opens a mailbox. `refuse` may answer the nth try (from 1) for a recipient with an SMTP error instead of taking it;
 * `beforeAnswer` runs when a mail for a recipient was taken and its sender does not know it yet; `drop` ends the
 * connection, so that they never will.
 */
export async function openMailbox(
  refuse: (recipient: string, nth: number) => { code: number; text: string } | undefined = () => undefined,
  beforeAnswer: (recipient: string) => Promise<'drop' | undefined> | Promise<void> = async () => {},
): Promise<Mailbox> {
  const mails: Mail[] = [];
  const tries = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _, done) => {
      const nth = (tries.get(address) ?? 0) + 1;
      tries.set(address, nth);
      const refusal = refuse(address, nth);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData: async (stream, session, done) => {
      const bytes = await readMail(stream);
      if (!bytes) return;
      const mail = await PostalMime.parse(bytes);
      const [recipient = ''] = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({ ...mail, recipient });
      if ((await beforeAnswer(recipient)) === 'drop') dropSession(server, session);
      else done();
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    of: (recipient) => mails.filter((mail) => mail.recipient === recipient),
    settings: { host: '127.0.0.1', port, secure: 'none', fromAddress: 'news@waymark.example' },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
