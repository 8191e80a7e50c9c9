import { type MessagePort, parentPort } from 'node:worker_threads';
import { inspectConnector } from '../contract/inspect.ts';
import { perform } from '../contract/perform.ts';
import type { Connector } from '../sdk/index.ts';
import type { FromThread, Opening, ToThread } from './messages.ts';

// The port arrives in a message that is read before the connector is imported, so that a connector cannot find it.
parentPort?.once('message', ({ entry, port }: Opening) => bring(entry, port));

async function bring(entry: string, port: MessagePort): Promise<void> {
  const tell = (message: FromThread) => port.postMessage(message);
  // The thread stays until the host ends it: what was posted by one that ends may be lost.
  port.ref();
  let exported: unknown;
  try {
    exported = ((await import(entry)) as { default?: unknown }).default;
  } catch (thrown) {
    tell({ type: 'refused', reason: `It failed while it was imported: ${reasonOf(thrown)}` });
    return;
  }
  const inspected = inspectConnector(exported);
  if ('reason' in inspected) {
    tell({ type: 'refused', reason: inspected.reason });
    return;
  }
  serve(inspected.connector, port, tell);
  tell({ type: 'ready', manifest: inspected.manifest });
}

function serve(connector: Connector, port: MessagePort, tell: (message: FromThread) => void): void {
  const controllers = new Map<number, AbortController>();
  port.on('message', async (message: ToThread) => {
    if (message.type === 'abort') {
      controllers.get(message.id)?.abort(new Error('The time for this call is up.'));
      return;
    }
    const { id, call, begun } = message;
    const controller = new AbortController();
    controllers.set(id, controller);
    const reply = await perform(connector, call, {
      signal: controller.signal,
      log: (text, facts) => tell({ type: 'log', message: String(text), facts: asJson(facts) }),
      begun: () => Atomics.store(begun, 0, 1),
    });
    controllers.delete(id);
    tell({ type: 'settled', id, reply });
  });
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function asJson(facts: unknown): unknown {
  try {
    return facts === undefined ? undefined : JSON.parse(JSON.stringify(facts));
  } catch {
    return undefined;
  }
}
