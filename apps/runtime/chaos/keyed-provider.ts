import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readArrivals, writeArrival } from './ledger.ts';
import { readProviderOptions } from './provider-options.ts';

/**
 * A receiver of signed requests in a process of its own that honours keys, as Standard Webhooks asks of receivers: an id it
 * has seen, in this life or an earlier one, is answered well and changes nothing. It drops a share of the connections
 * in place of an answer.
 */
const { port, ledger, drops, random } = readProviderOptions();
const seen = new Set(readArrivals(ledger).map(({ key }) => key));

const server = createServer(async (request, response) => {
  const begunAt = Date.now();
  const body = Buffer.concat(await request.toArray()).toString();
  await sleep(random.between(0, 100));
  const key = String(request.headers['webhook-id']);
  const wasDropped = random.chance(drops);
  if (request.method === 'POST' && !seen.has(key)) {
    seen.add(key);
    const { node, customer } = JSON.parse(body) as { node: string; customer: string };
    writeArrival(ledger, { customer, node, key, begunAt, at: Date.now(), wasDropped });
  }
  await sleep(random.between(0, 100));
  if (wasDropped) request.socket.destroy();
  else response.writeHead(204).end();
});

server.listen(port, '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit());
