import { flushCompileCache } from 'node:module';
import type { Host } from '@waymark/isolation';
import type { Reply } from '../contract/answer.ts';
import type { Call } from '../contract/call.ts';
import { inspectConnector } from '../contract/inspect.ts';
import { perform } from '../contract/perform.ts';
import { type EgressGuard, guardSockets } from '../egress/guard.ts';
import type { Connector } from '../sdk/index.ts';
import { boundedLog } from './bounded-log.ts';
import type { FromConnector, ToConnector } from './messages.ts';

/** What a connector's process runs: guards its sockets, imports the connector, and performs the host's calls on it. */
export function run(host: Host): void {
  host.hear((message) => {
    const opening = message as ToConnector;
    if (opening.type === 'open') void open(opening, host);
  });
}

async function open({ entry, allow }: Extract<ToConnector, { type: 'open' }>, host: Host): Promise<void> {
  const tell = (message: FromConnector) => host.send(message);
  const guard = guardSockets(allow);
  let exported: unknown;
  try {
    exported = ((await import(entry)) as { default?: unknown }).default;
  } catch (thrown) {
    // Most connectors never need it.
    const { tellImportFault } = await import('./import-fault/tell-import-fault.ts');
    tell({ type: 'refused', reason: `It failed while it was imported: ${await tellImportFault(thrown, entry)}.` });
    return;
  }
  const inspected = inspectConnector(exported);
  if ('reason' in inspected) {
    tell({ type: 'refused', reason: inspected.reason });
    return;
  }
  guard.permit(inspected.manifest.capabilities.network);
  serve(inspected.connector, host, guard);
  tell({ type: 'ready', manifest: inspected.manifest });
  flushCompileCache();
}

function serve(connector: Connector, host: Host, guard: EgressGuard): void {
  const tell = (message: FromConnector) => host.send(message);
  const controllers = new Map<number, AbortController>();
  const answer = async (id: number, call: Call) => {
    const controller = new AbortController();
    controllers.set(id, controller);
    const { outcome, refused } = await guard.watch(() =>
      perform(connector, call, {
        signal: controller.signal,
        log: boundedLog((text, facts) => tell({ type: 'log', message: text, facts })),
        begun: () => tell({ type: 'began', id }),
      }),
    );
    controllers.delete(id);
    // A connector takes a refused connection for a passing trouble; it lasts until the configuration is changed.
    const transient = 'failure' in outcome && outcome.failure.kind === 'transient';
    const reply: Reply = transient && refused ? { failure: { kind: 'config', message: refused.message } } : outcome;
    tell({ type: 'settled', id, reply });
  };
  host.hear((heard) => {
    const message = heard as ToConnector;
    if (message.type === 'call') void answer(message.id, message.call);
    if (message.type === 'abort') controllers.get(message.id)?.abort(new Error('The time for this call is up.'));
  });
}
