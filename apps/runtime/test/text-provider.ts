import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const account = `AC${'5e'.repeat(16)}`;

/** A text message as it arrived, and where its status is to be told. */
export interface Text {
  sid: string;
  to: string;
  callback: string;
}

/** A local provider of text messages, of the shape of Twilio's API, with the texts it took. */
export interface TextProvider {
  texts: Text[];
  /** The settings and secrets of a connection that sends here. */
  connection: {
    settings: { accountSid: string; from: string; country: string; apiUrl: string };
    secrets: { authToken: string };
  };
  /** Tells that a text was delivered, signed as the provider signs. */
  tellDelivered(text: Text): Promise<Response>;
  /** Tells that somebody wrote, to the callback of the last text, signed. */
  write(fields: { From: string; Body: string }): Promise<Response>;
  close(): Promise<void>;
}

/** Starts it on a free port. `isLoudAtFirst`: its first answer is an error that repeats all it was sent. */
export async function startTextProvider({
  authToken = 'token-of-a-test',
  isLoudAtFirst = false,
} = {}): Promise<TextProvider> {
  const texts: Text[] = [];
  let isLoud = isLoudAtFirst;
  const send = (callback: string, fields: Record<string, string>): Promise<Response> => {
    const names = Object.keys(fields).sort();
    const signed = names.reduce((text, name) => `${text}${name}${fields[name]}`, callback);
    const signature = createHmac('sha1', authToken).update(signed).digest('base64');
    return fetch(callback, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams(fields),
    });
  };
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    if (isLoud && request.method === 'POST') {
      isLoud = false;
      const message = `${form} ${Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64')}`;
      response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 20500, message }));
      return;
    }
    const sid = `SM${(texts.length + 1).toString(16).padStart(32, '0')}`;
    if (request.method === 'POST') {
      texts.push({ sid, to: form.get('To') ?? '', callback: form.get('StatusCallback') ?? '' });
    }
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid, status: 'queued' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    texts,
    connection: {
      settings: { accountSid: account, from: '+4930123456', country: 'DE', apiUrl: `http://127.0.0.1:${port}` },
      secrets: { authToken },
    },
    tellDelivered: ({ sid, to, callback }) => send(callback, { MessageSid: sid, MessageStatus: 'delivered', To: to }),
    write(fields) {
      const [url = ''] = texts.at(-1)?.callback.split('?') ?? [];
      return send(url, { MessageSid: `SM${'1b'.repeat(16)}`, SmsStatus: 'received', ...fields });
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
