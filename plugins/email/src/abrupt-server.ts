import { createServer } from 'node:net';
import { type FakeProvider, openServer } from '@waymark/connectors/testing';
import { secrets } from './fake-provider.ts';

/** Where in a conversation (RFC 5321) a server can break off. */
export const places = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'end'] as const;
export type Place = (typeof places)[number];

/** Starts a server that at one place gives its last words, or none, and hangs up in the same breath. */
export async function startAbrupt(place: Place, lastWords: string, { pipelining = true } = {}): Promise<FakeProvider> {
  const server = createServer((socket) => {
    const say = (at: Place, reply: string): void => {
      if (socket.writableEnded) return;
      if (at === place) socket.end(lastWords === '' ? '' : `${lastWords}\r\n`);
      else socket.write(`${reply}\r\n`);
    };
    let isBody = false;
    let rest = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const verb = line.slice(0, 4).toUpperCase();
        if (isBody) {
          isBody = line !== '.';
          if (!isBody) say('end', '250 Taken');
        } else if (verb === 'EHLO')
          say('EHLO', `250-abrupt\r\n${pipelining ? '250-PIPELINING\r\n' : ''}250 AUTH PLAIN`);
        else if (verb === 'AUTH') say('AUTH', '235 Welcome');
        else if (verb === 'MAIL') say('MAIL', '250 Sender');
        else if (verb === 'RCPT') say('RCPT', '250 Recipient');
        else if (verb === 'DATA') {
          isBody = place !== 'DATA';
          say('DATA', '354 Go on');
        } else socket.write('250 Ok\r\n');
      }
    });
    say('greeting', '220 abrupt');
  });
  const { port, close } = await openServer(server);
  return {
    settings: { host: '127.0.0.1', port, secure: 'none', fromAddress: 'news@waymark.example' },
    secrets,
    taken: () => 0,
    close,
  };
}
