import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Behaviour, type FakeProvider, listen } from '@waymark/connectors/testing';
import { Webhook } from 'standardwebhooks';

/** The secrets that the made-up receiver knows. */
export const secrets = {
  signingSecret: `whsec_${Buffer.from('signing-3c1f77e2-canary-a').toString('base64')}`,
  authorization: 'Bearer access-9d0b41aa-canary',
  callbackSecret: `whsec_${Buffer.from('callback-58e2b6d0-canary-b').toString('base64')}`,
};

/** A made-up receiver that keeps the requests whose signature is true by the standard's own library. */
export interface FakeReceiver extends FakeProvider {
  requests: { id: string; type: string; body: string }[];
}

const statuses: Partial<Record<Behaviour, number>> = {
  'rejects-credentials': 401,
  'is-busy': 503,
  'limits-rate': 429,
};

/** Starts a receiver on a free port of the loopback interface that behaves as asked; `status` answers every request. */
export async function startReceiver(
  behaviour: Behaviour,
  status: number | undefined = statuses[behaviour],
): Promise<FakeReceiver> {
  const requests: FakeReceiver['requests'] = [];
  const judge = new Webhook(secrets.signingSecret);
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    if (behaviour === 'never-answers') return;
    const body = Buffer.concat(await request.toArray());
    if (behaviour === 'drops-after-body') return request.socket.destroy();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    if (status !== undefined) return response.writeHead(status, { 'retry-after': '11', location: '/elsewhere' }).end();
    if (headers.authorization !== secrets.authorization) return response.writeHead(401).end();
    try {
      judge.verify(body, headers, { jsonParse: false });
    } catch {
      return response.writeHead(403).end();
    }
    const { 'webhook-id': id = '', 'content-type': type = '' } = headers;
    if (request.method === 'POST') requests.push({ id, type, body: body.toString() });
    return response.writeHead(204).end();
  };
  const { url, close } = await listen(take);
  return {
    settings: { url: `${url}/hook` },
    secrets,
    requests,
    taken: () => requests.length,
    close,
  };
}
