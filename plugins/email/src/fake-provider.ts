import { createServer } from 'node:net';
import { type Behaviour, type FakeProvider, openServer } from '@waymark/connectors/testing';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** The sign-in the made-up servers ask for. */
export const secrets = { user: 'mailer-8d1f', password: 'pw-7c0a51e2b9-canary' };

/** A made-up provider that keeps the messages it took, as they came over the wire. */
export interface FakeSmtp extends FakeProvider {
  messages: { from: string; to: string[]; raw: string }[];
}

/** Starts a real SMTP server on a free port of the loopback interface that behaves as asked; `options` change it further. */
export async function startSmtp(behaviour: Behaviour, options: SMTPServerOptions = {}): Promise<FakeSmtp> {
  const messages: FakeSmtp['messages'] = [];
  const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  const smtp = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 100,
    onAuth: (auth, _session, done) => {
      const known = auth.username === secrets.user && auth.password === secrets.password;
      if (known && behaviour !== 'rejects-credentials') done(null, { user: auth.username });
      else done(reply(535, 'Authentication failed'));
    },
    onRcptTo: (_address, _session, done) => {
      if (behaviour === 'refuses-recipient') done(reply(550, '5.1.1 No such user'));
      else done();
    },
    onData: async (stream, session, done) => {
      const raw = (await stream.toArray().catch(() => undefined))?.join('');
      // Its sender went away in the middle.
      if (raw === undefined) return;
      if (behaviour === 'drops-after-body') {
        opened.drop();
        return;
      }
      if (behaviour === 'is-busy') {
        done(reply(451, '4.3.0 Try again later'));
        return;
      }
      if (behaviour === 'limits-rate') {
        done(reply(451, '4.7.28 Too many messages, try again in 30 seconds'));
        return;
      }
      const { mailFrom, rcptTo } = session.envelope;
      messages.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
      done();
    },
    ...options,
  });
  smtp.on('error', () => {});
  const opened = await (behaviour === 'never-answers'
    ? openServer(createServer())
    : openServer(smtp.server, (ended) => smtp.close(ended)));
  const { port, close } = opened;
  return {
    settings: { host: '127.0.0.1', port, secure: 'none', fromName: 'Team Ωmega', fromAddress: 'news@waymark.example' },
    secrets,
    messages,
    taken: () => messages.length,
    close,
  };
}
