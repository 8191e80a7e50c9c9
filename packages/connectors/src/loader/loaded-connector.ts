import type { ConnectorManifest } from '@waymark/core/journey';
import type { Answers, Received, Reply } from '../contract/answer.ts';
import type { Call, Connection, Door } from '../contract/call.ts';
import type { Delivery, Found, PlainFailure, Polled, Preview, Receipt, WebhookRequest } from '../sdk/index.ts';
import type { ConnectorProcess } from './connector-process.ts';
import type { ProcessOptions } from './open-process.ts';
import type { Scrubber } from './scrub.ts';
import { keepProcess } from './standing-process.ts';

/** How long one call may take, in milliseconds; left out: the loader's deadline. */
export interface CallOptions {
  deadlineMs?: number | undefined;
}

/**
 * A connector in two processes of its own: hand-overs and what became of them (`deliver`, `lookup`) go through one, all else
 * through the other, so that no preview, callback, recall or poll that overruns cuts a hand-over short. No call throws, or
 * outlasts its deadline by more than a second: trouble of any sort is a failure, with no secret in it. Connection and content
 * are held against the connector's schemas before it is called.
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
  /** A process that runs already; messages are handed over in it. */
  process: ConnectorProcess;
  options: ProcessOptions;
  scrubber: Scrubber;
  deadlineMs: number;
}

/** A connector with the processes it lives in. */
export interface Housed {
  connector: LoadedConnector;
  /** From now on puts calls through to other processes; those before end once their open calls have settled. */
  replace(entry: string, process: ConnectorProcess): void;
  /** Takes no more calls, and ends once those that are open have settled. */
  retire(): Promise<void>;
  /** Ends at once, where a start under way was called off; calls that are open are cut short. */
  close(): Promise<void>;
}

const handsOver: ReadonlySet<Door> = new Set(['deliver', 'lookup']);

/** Puts calls through to a connector's processes, starting the second one when it is first needed. */
export function houseConnector({ entry, process: first, options, scrubber, deadlineMs: usual }: Housing): Housed {
  let manifest = first.manifest;
  const handOvers = keepProcess(entry, options, first);
  const others = keepProcess(entry, options);

  async function put<C extends Call>(call: C, { deadlineMs = usual }: CallOptions = {}): Promise<Reply<C['door']>> {
    scrubber.learn(call.connection.secrets);
    const reply = await (handsOver.has(call.door) ? handOvers : others).put(call, deadlineMs);
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
    replace: (from, process) => {
      manifest = process.manifest;
      handOvers.replace(from, process);
      others.replace(from);
    },
    retire: async () => {
      await Promise.all([handOvers.retire(), others.retire()]);
    },
    close: async () => {
      await Promise.all([handOvers.close(), others.close()]);
    },
  };
}
