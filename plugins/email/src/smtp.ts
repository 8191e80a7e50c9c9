import { Readable } from 'node:stream';
import { type ConnectorContext, failure } from '@waymark/connectors/sdk';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from './message.ts';
import { failureOf, type Stage } from './reply.ts';
import type { Secrets, Settings } from './settings.ts';

/** Longest silence of a server in milliseconds; the context's signal usually ends a conversation before that. */
const patience = 60_000;

/**
 * One conversation with the SMTP server: connect, sign in and, where there is one, hand over the message. Gives the server's
 * last reply. Throws a Failure; ends at once when the context's signal aborts.
 */
export async function converse(context: ConnectorContext<Settings, Secrets>, message?: Message): Promise<string> {
  const { settings, secrets, signal } = context;
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.secure === 'tls',
    requireTLS: settings.secure === 'starttls',
    ignoreTLS: settings.secure === 'none',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    socketCloseTimeout: 1_000,
  });
  let stage: Stage = 'connect';
  const lost = Promise.withResolvers<never>();
  const stop = () => lost.reject(new Error('time is up'));
  connection.on('error', lost.reject);
  // An end with a reason tells the reason in the same turn, to a callback: only what stays silent counts as lost.
  connection.on('end', () => setImmediate(lost.reject, new Error('the server closed the connection')));
  signal.addEventListener('abort', stop);
  const step = <T>(run: (done: (error?: Error | null, result?: T) => void) => void): Promise<T | undefined> => {
    const own = Promise.withResolvers<T | undefined>();
    run((error, result) => (error ? own.reject(error) : own.resolve(result)));
    return Promise.race([own.promise, lost.promise]);
  };
  try {
    if (signal.aborted) stop();
    await step((done) => connection.connect(done));
    if (secrets.user !== undefined) {
      stage = 'sign-in';
      if (!connection.allowsAuth)
        throw failure('config', 'The server offers no sign-in on this connection; it may ask for encryption.');
      await step((done) => connection.login({ user: secrets.user, pass: secrets.password }, done));
    }
    let response = '';
    if (message) {
      stage = 'send';
      const raw = Readable.from([message.raw], { objectMode: false });
      raw.once('end', () => {
        stage = 'sent';
      });
      const { from, to, key } = message;
      const dsn = { ret: 'HDRS', envid: key, notify: ['FAILURE', 'DELAY'], recipient: to };
      const envelope = {
        from,
        to: [to],
        size: message.raw.length,
        // Reports go to the return path; without one they would fill the sender's own mailbox (RFC 3461).
        ...(settings.returnPath !== undefined && { dsn }),
      };
      const sent = await step<SMTPConnection.SentMessageInfo>((done) => connection.send(envelope, raw, done));
      response = sent?.response ?? '';
    }
    connection.removeAllListeners('error').on('error', () => {});
    connection.quit();
    return response;
  } catch (error) {
    connection.removeAllListeners('error').on('error', () => {});
    connection.close();
    throw failureOf(error, stage);
  } finally {
    signal.removeEventListener('abort', stop);
    lost.promise.catch(() => {});
  }
}
