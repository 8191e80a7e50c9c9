import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { dropSession } from '../test/drop-session.ts';
import { readMail } from '../test/read-mail.ts';
import { writeArrival } from './ledger.ts';
import { readProviderOptions } from './provider-options.ts';

/**
 * A real SMTP server in a process of its own. It takes its time over every message, as providers do, writes it down
 * before it answers, and drops a share of the connections after DATA, where the sender cannot know what became of it.
 */
const { port, ledger, drops, random } = readProviderOptions();
const begun = new Map<string, number>();

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onMailFrom: (_, session, done) => {
    begun.set(session.id, Date.now());
    done();
  },
  onClose: (session) => {
    begun.delete(session.id);
  },
  onData: async (stream, session, done) => {
    const bytes = await readMail(stream);
    if (!bytes) return;
    const mail = await PostalMime.parse(bytes);
    const [node = '', customer = ''] = (mail.subject ?? '').split(' for ');
    await sleep(random.between(0, 100));
    const wasDropped = random.chance(drops);
    const at = Date.now();
    const key = mail.messageId ?? '';
    writeArrival(ledger, { customer, node, key, begunAt: begun.get(session.id) ?? at, at, wasDropped });
    await sleep(random.between(0, 100));
    if (wasDropped) dropSession(server, session);
    else done();
  },
});

server.on('error', () => {});
server.listen(port, '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit());
