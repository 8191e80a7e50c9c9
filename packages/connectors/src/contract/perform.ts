import type { z } from 'zod';
import {
  type Connector,
  type ConnectorContext,
  type Delivery,
  Failure,
  type FailureKind,
  type PlainFailure,
} from '../sdk/index.ts';
import { reasonsOf } from '../sdk/reasons.ts';
import { type Reply, readAnswer } from './answer.ts';
import type { Call, Connection } from './call.ts';
import { fullEventName } from './event-name.ts';

/** How much of a message may leave the process; the host cuts it again once secrets are taken out. */
const longest = 20_000;

interface Surroundings {
  signal: AbortSignal;
  log: ConnectorContext['log'];
  /** Called when the connector itself is about to run: from here on a delivery may be handed over. */
  begun: () => void;
}

/** Performs one call on a connector in this process: checks what goes in, calls, and reads what comes out. Never throws. */
export async function perform(connector: Connector, call: Call, surroundings: Surroundings): Promise<Reply> {
  const { signal, log, begun } = surroundings;
  let ready: Ready | { failure: PlainFailure };
  try {
    ready = await prepare(connector, call);
  } catch (thrown) {
    return { failure: { kind: 'config', message: `The connector's schemas failed: ${messageOf(thrown)}` } };
  }
  if ('failure' in ready) return ready;
  const { settings, secrets, content } = ready;
  const context: ConnectorContext = {
    settings,
    secrets,
    fetch: (input, init) =>
      fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([signal, init.signal]) : signal }),
    log,
    signal,
    now: () => new Date(),
  };
  begun();
  try {
    const returned = await through(connector, context, content ? { ...call, content } : call);
    return Failure.is(returned) ? { failure: plain(returned) } : asDeclared(connector, readAnswer(call.door, returned));
  } catch (thrown) {
    const told = reasonsOf(thrown).find(Failure.is);
    return { failure: told ? plain(told) : unforeseen(call, thrown, signal.aborted) };
  }
}

interface Ready {
  settings: Record<string, unknown>;
  secrets: Record<string, unknown>;
  content: Record<string, unknown> | undefined;
}

async function prepare(connector: Connector, call: Call): Promise<Ready | { failure: PlainFailure }> {
  if (call.door === 'preview') return withContent(connector, call.delivery, { settings: {}, secrets: {} });
  const settings = await connector.settings.safeParseAsync(call.connection.settings);
  if (!settings.success) return wrong('config', 'settings', settings.error);
  const secrets = await connector.secrets.safeParseAsync(call.connection.secrets);
  if (!secrets.success) return wrong('config', 'secrets', secrets.error);
  if (call.door !== 'deliver') return { settings: settings.data, secrets: secrets.data, content: undefined };
  return withContent(connector, call.delivery, { settings: settings.data, secrets: secrets.data });
}

async function withContent(
  connector: Connector,
  delivery: Delivery,
  connection: Connection,
): Promise<Ready | { failure: PlainFailure }> {
  const content = await connector.content.safeParseAsync(delivery.content);
  return content.success
    ? { ...connection, content: content.data }
    : wrong('invalid-message', 'content', content.error);
}

async function through(
  connector: Connector,
  context: ConnectorContext,
  call: Call & { content?: Record<string, unknown> },
): Promise<unknown> {
  switch (call.door) {
    case 'deliver':
      return connector.deliver(context, { ...call.delivery, content: call.content ?? call.delivery.content });
    case 'preview':
      return connector.preview?.({ ...call.delivery, content: call.content ?? call.delivery.content }) ?? {};
    case 'check-connection':
      return connector.checkConnection(context);
    case 'lookup':
      return connector.lookup ? connector.lookup(context, call.key) : { state: 'unknown' };
    case 'recall':
      return connector.recall?.(context, call.key);
    case 'receive': {
      const { webhook } = connector;
      if (!webhook || (await webhook.verify(context, call.request)) !== true) return { verified: false };
      return { verified: true, events: await webhook.parse(context, call.request) };
    }
    case 'poll':
      return connector.poll ? connector.poll(context, call.cursor) : { events: [], cursor: call.cursor ?? '' };
    default:
      return call satisfies never;
  }
}

/** An answer whose events carry their full names, and that has a task only where the connector declares an inbox. */
function asDeclared({ channel, capabilities }: Connector, reply: Reply): Reply {
  if ('answer' in reply && reply.answer !== null && 'task' in reply.answer && !capabilities.inbox)
    return { failure: { kind: 'unknown', message: 'The connector gave a task, and does not declare an inbox.' } };
  if (!('answer' in reply) || reply.answer === null || !('events' in reply.answer)) return reply;
  const events = reply.answer.events.map((told) => ({ ...told, event: fullEventName(channel, told.event) }));
  return { answer: { ...reply.answer, events } };
}

function plain({ kind, message, retryAfter, suppress }: Failure): PlainFailure {
  return {
    kind,
    message: message.slice(0, longest),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(suppress === undefined ? {} : { suppress }),
  };
}

function unforeseen(call: Call, thrown: unknown, aborted: boolean): PlainFailure {
  const kind = call.door === 'deliver' ? 'unknown' : 'transient';
  if (aborted) return { kind, message: 'The connector had not finished when its time was up.' };
  return { kind, message: `The connector threw: ${messageOf(thrown)}` };
}

function messageOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, longest);
}

/** A failure whose message names each wrong field by its path. */
function wrong(kind: FailureKind, where: string, error: z.core.$ZodError): { failure: PlainFailure } {
  const problems = error.issues.map(({ path, message }) => `${[where, ...path.map(String)].join('.')}: ${message}`);
  return { failure: { kind, message: problems.join('; ') } };
}
