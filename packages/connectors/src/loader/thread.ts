import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Reply } from '../contract/answer.ts';
import { inspectConnector } from '../contract/inspect.ts';
import { perform } from '../contract/perform.ts';
import { type EgressGuard, guardSockets } from '../egress/guard.ts';
import type { Connector } from '../sdk/index.ts';
import { boundedLog } from './bounded-log.ts';
import type { FromThread, Opening, ToThread } from './messages.ts';

// The port arrives in a message that is read before the connector is imported, so that a connector cannot find it.
parentPort?.once('message', (opening: Opening) => bring(opening));

async function bring({ entry, port, allow }: Opening): Promise<void> {
  const tell = (message: FromThread) => port.postMessage(message);
  // The thread stays until the host ends it: what was posted by one that ends may be lost.
  port.ref();
  const guard = guardSockets(allow);
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
  guard.permit(inspected.manifest.capabilities.network);
  serve(inspected.connector, port, guard);
  tell({ type: 'ready', manifest: inspected.manifest });
}

function serve(connector: Connector, port: MessagePort, guard: EgressGuard): void {
  const tell = (message: FromThread) => port.postMessage(message);
  const controllers = new Map<number, AbortController>();
  port.on('message', async (message: ToThread) => {
    if (message.type === 'abort') {
      controllers.get(message.id)?.abort(new Error('The time for this call is up.'));
      return;
    }
    const { id, call, begun } = message;
    const controller = new AbortController();
    controllers.set(id, controller);
    const { outcome, refused } = await guard.watch(() =>
      perform(connector, call, {
        signal: controller.signal,
        log: boundedLog((text, facts) => tell({ type: 'log', message: text, facts })),
        begun: () => Atomics.store(begun, 0, 1),
      }),
    );
    controllers.delete(id);
    // A connector takes a refused connection for a passing trouble; it lasts until the configuration is changed.
    const transient = 'failure' in outcome && outcome.failure.kind === 'transient';
    const reply: Reply = transient && refused ? { failure: { kind: 'config', message: refused.message } } : outcome;
    tell({ type: 'settled', id, reply });
  });
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
