import type { ConnectorManifest } from '@waymark/core/journey';
import type { Answers, Received, Reply } from '../contract/answer.ts';
import type { Call, Connection } from '../contract/call.ts';
import type { Delivery, Found, PlainFailure, Polled, Preview, Receipt, WebhookRequest } from '../sdk/index.ts';
import { type ConnectorThread, startThread } from './connector-thread.ts';
import type { ThreadOptions } from './open-thread.ts';
import type { Scrubber } from './scrub.ts';

/** How long one call may take, in milliseconds; left out: the loader's deadline. */
export interface CallOptions {
  deadlineMs?: number | undefined;
}

/**
 * A connector in a thread of its own. No call throws or outlasts its deadline: trouble of any sort is a failure, with no
 * secret in it. Connection and content are held against the connector's schemas before it is called.
 */
export interface LoadedConnector {
  manifest: ConnectorManifest;
  /** Hands one message over. A connector that ended or was stopped after it began gives `unknown`. */
  deliver(
    connection: Connection,
    delivery: Delivery,
    options?: CallOptions,
  ): Promise<{ receipt: Receipt } | { failure: PlainFailure }>;
  /** Shows what would be sent; empty where the connector has no preview of its own. Needs no connection. */
  preview(delivery: Delivery, options?: CallOptions): Promise<{ preview: Preview } | { failure: PlainFailure }>;
  checkConnection(connection: Connection, options?: CallOptions): Promise<{ ok: true } | { failure: PlainFailure }>;
  /** `unknown` where the connector cannot look up. */
  lookup(
    connection: Connection,
    key: string,
    options?: CallOptions,
  ): Promise<{ found: Found } | { failure: PlainFailure }>;
  recall(connection: Connection, key: string, options?: CallOptions): Promise<{ ok: true } | { failure: PlainFailure }>;
  /** Verifies a provider's callback and reads its events, named in full. Not verified where the connector has no webhook. */
  receive(
    connection: Connection,
    request: WebhookRequest,
    options?: CallOptions,
  ): Promise<{ received: Received } | { failure: PlainFailure }>;
  poll(
    connection: Connection,
    cursor: string | undefined,
    options?: CallOptions,
  ): Promise<{ polled: Polled } | { failure: PlainFailure }>;
}

/** What a connector lives in. */
export interface Housing {
  entry: string;
  thread: ConnectorThread;
  options: ThreadOptions;
  scrubber: Scrubber;
  deadlineMs: number;
}

/** A connector with the thread it lives in. */
export interface Housed {
  connector: LoadedConnector;
  /** From now on puts calls through to another thread; the one before ends once its open calls have settled. */
  replace(entry: string, thread: ConnectorThread): void;
  /** Takes no more calls, and ends once those that are open have settled. */
  retire(): Promise<void>;
  /** Ends at once; calls that are open are cut short. */
  close(): Promise<void>;
}

/** Puts calls through to a connector's thread, starting a new one after the last has ended. */
export function houseConnector({ entry: at, thread: first, options, scrubber, deadlineMs: usual }: Housing): Housed {
  let closed = false;
  let entry = at;
  let manifest = first.manifest;
  const retired = new Set<ConnectorThread>();
  let running: Promise<{ thread: ConnectorThread } | { reason: string }> = Promise.resolve({ thread: first });

  async function thread(): Promise<{ thread: ConnectorThread } | { reason: string }> {
    if (closed) return { reason: 'The connectors are closed.' };
    const seen = running;
    const current = await seen;
    if ('thread' in current && current.thread.alive()) return current;
    if (running === seen) running = startThread(entry, options);
    return running;
  }

  async function retire(thread: ConnectorThread): Promise<void> {
    retired.add(thread);
    await thread.retire();
    retired.delete(thread);
  }

  async function put<C extends Call>(call: C, { deadlineMs = usual }: CallOptions = {}): Promise<Reply<C['door']>> {
    scrubber.learn(call.connection.secrets);
    const began = performance.now();
    const late = Promise.withResolvers<{ reason: string }>();
    const timer = setTimeout(() => late.resolve({ reason: 'It had not started when the time was up.' }), deadlineMs);
    const started = await Promise.race([thread(), late.promise]);
    clearTimeout(timer);
    if ('reason' in started) {
      const message = `The connector could not be started again: ${scrubber.text(started.reason)}`;
      return { failure: { kind: 'transient', message } };
    }
    const reply = await started.thread.call(call, deadlineMs - (performance.now() - began));
    return 'failure' in reply
      ? { failure: { ...reply.failure, message: scrubber.text(reply.failure.message).slice(0, 2_000) } }
      : { answer: scrubber.value(reply.answer) as Answers[C['door']] };
  }

  return {
    connector: {
      get manifest() {
        return manifest;
      },
      deliver: async (connection, delivery, options) => {
        const reply = await put({ door: 'deliver', connection, delivery }, options);
        return 'answer' in reply ? { receipt: reply.answer } : reply;
      },
      preview: async (delivery, options) => {
        const reply = await put({ door: 'preview', connection: { settings: {}, secrets: {} }, delivery }, options);
        return 'answer' in reply ? { preview: reply.answer } : reply;
      },
      checkConnection: async (connection, options) => {
        const reply = await put({ door: 'check-connection', connection }, options);
        return 'answer' in reply ? { ok: true } : reply;
      },
      lookup: async (connection, key, options) => {
        const reply = await put({ door: 'lookup', connection, key }, options);
        return 'answer' in reply ? { found: reply.answer } : reply;
      },
      recall: async (connection, key, options) => {
        const reply = await put({ door: 'recall', connection, key }, options);
        return 'answer' in reply ? { ok: true } : reply;
      },
      receive: async (connection, request, options) => {
        const reply = await put({ door: 'receive', connection, request }, options);
        return 'answer' in reply ? { received: reply.answer } : reply;
      },
      poll: async (connection, cursor, options) => {
        const reply = await put({ door: 'poll', connection, cursor }, options);
        return 'answer' in reply ? { polled: reply.answer } : reply;
      },
    },
    replace: (from, thread) => {
      const before = running;
      entry = from;
      manifest = thread.manifest;
      running = Promise.resolve({ thread });
      void before.then((last) => ('thread' in last ? retire(last.thread) : undefined));
    },
    retire: async () => {
      closed = true;
      const current = await running;
      if ('thread' in current) await retire(current.thread);
    },
    close: async () => {
      closed = true;
      const current = await running;
      await Promise.all([...retired, ...('thread' in current ? [current.thread] : [])].map((thread) => thread.end()));
    },
  };
}
