import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebhookRequest } from '@waymark/connectors/sdk';
import { type Behaviour, type FakeProvider, listen } from '@waymark/connectors/testing';
import { putOnAir } from './fake-air.ts';

const account = `AC${'0a'.repeat(16)}`;

/** The token the made-up API asks for, and signs its callbacks with. */
export const secrets = { authToken: 'token-51b7e0c4-canary' };

/** A message the made-up API took, as it would send it. */
export interface TakenMessage {
  sid: string;
  form: URLSearchParams;
  encoding: 'GSM-7' | 'UCS-2';
  numSegments: number;
}

/** A made-up provider of Twilio's shape. */
export interface FakeTwilio extends FakeProvider {
  messages: TakenMessage[];
  /** Tells a message's status to its callback address, signed, by HTTP. */
  tell(message: TakenMessage, status: string, further?: Record<string, string>): Promise<Response>;
  /** Tells an address that somebody wrote, signed, by HTTP. */
  write(url: string, fields: Record<string, string>): Promise<Response>;
}

/** An answer the API gives instead of taking a message: status, code and further headers. */
export interface Refusal {
  status: number;
  code?: number;
  headers?: Record<string, string>;
}

const refusals: Partial<Record<Behaviour, Refusal>> = {
  'rejects-credentials': { status: 401, code: 20003 },
  'is-busy': { status: 503 },
  'limits-rate': { status: 429, code: 20429, headers: { 'retry-after': '7' } },
  'refuses-recipient': { status: 400, code: 21211 },
};

/** Starts a made-up API on a free port of the loopback interface that behaves as asked; `refusal` answers every message. */
export async function startTwilio(
  behaviour: Behaviour,
  refusal: Refusal | undefined = refusals[behaviour],
): Promise<FakeTwilio> {
  const messages: TakenMessage[] = [];
  const taking = async (request: IncomingMessage, response: ServerResponse) => {
    if (behaviour === 'never-answers') return;
    const body = Buffer.concat(await request.toArray()).toString();
    if (behaviour === 'drops-after-body' && request.method === 'POST') {
      request.socket.destroy();
      return;
    }
    const answer = (status: number, value: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
    const refuse = ({ status, code = 0, headers = {} }: Refusal) =>
      answer(
        status,
        { code, message: `The 'To' number ${new URLSearchParams(body).get('To')} is no good`, status },
        headers,
      );
    const credentials = `Basic ${Buffer.from(`${account}:${secrets.authToken}`).toString('base64')}`;
    if (request.headers.authorization !== credentials) return refuse({ status: 401, code: 20003 });
    if (refusal && (request.method === 'POST' || refusal.status === 401)) return refuse(refusal);
    if (request.url === `/2010-04-01/Accounts/${account}.json`) return answer(200, { sid: account, status: 'active' });
    if (request.url !== `/2010-04-01/Accounts/${account}/Messages.json`) return refuse({ status: 404, code: 20404 });
    const form = new URLSearchParams(body);
    const trouble = troubleIn(form);
    if (trouble !== undefined) return refuse({ status: 400, code: trouble });
    const { encoding, parts } = putOnAir(form.get('Body') ?? '');
    const message = { sid: `SM${randomBytes(16).toString('hex')}`, form, encoding, numSegments: parts.length };
    messages.push(message);
    return answer(201, { sid: message.sid, status: 'queued', num_segments: String(message.numSegments) });
  };
  const { url, close } = await listen(taking);
  const post = (url: string, fields: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      headers: { 'x-twilio-signature': sign(url, fields) },
      body: new URLSearchParams(fields),
    });
  return {
    settings: { accountSid: account, from: '+4930123456', country: 'DE', apiUrl: url },
    secrets,
    messages,
    taken: () => messages.length,
    tell: ({ sid, form }, status, further = {}) =>
      post(form.get('StatusCallback') ?? '', {
        AccountSid: account,
        MessageSid: sid,
        SmsSid: sid,
        SmsStatus: status,
        MessageStatus: status,
        To: form.get('To') ?? '',
        From: form.get('From') ?? '',
        ...further,
      }),
    write: (url, fields) =>
      post(url, {
        AccountSid: account,
        MessageSid: `SM${'1b'.repeat(16)}`,
        SmsStatus: 'received',
        To: '+4930123456',
        ...fields,
      }),
    close,
  };
}

/** The signature of a form: the URL, then each field's name and value in the order of names. */
export function sign(url: string, fields: Record<string, string>, token = secrets.authToken): string {
  const written = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], url);
  return createHmac('sha1', token).update(written).digest('base64');
}

/** A callback about one message, signed, as a host receives it. */
export function callback(fields: Record<string, string>): WebhookRequest {
  const url = 'https://waymark.example/hooks/con-1?key=conformance-1';
  const form = { AccountSid: account, MessageSid: `SM${'1b'.repeat(16)}`, ...fields };
  return {
    door: 'http',
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': sign(url, form) },
    body: Buffer.from(String(new URLSearchParams(form))),
  };
}

/** The hash of a body, as it stands in a URL. */
export const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** The code for a form the API would not take. */
function troubleIn(form: URLSearchParams): number | undefined {
  if (!/^\+[1-9]\d{6,14}$/.test(form.get('To') ?? '')) return 21211;
  if (!form.has('From') && !form.has('MessagingServiceSid')) return 21603;
  const body = form.get('Body') ?? '';
  if (body === '') return 21602;
  return [...body].length > 1_600 ? 21617 : undefined;
}
