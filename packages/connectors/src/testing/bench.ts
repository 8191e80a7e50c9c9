import { vi } from 'vitest';
import type { Reply } from '../contract/answer.ts';
import type { Call, Connection } from '../contract/call.ts';
import { perform } from '../contract/perform.ts';
import { createScrubber } from '../loader/scrub.ts';
import type { Delivery } from '../sdk/index.ts';
import type { Behaviour, ConnectorFixtures, FakeProvider } from './fixtures.ts';
import type { Subject } from './rule.ts';

/** Where one rule is tried: calls to the connector, made-up providers, and everything that was said meanwhile. */
export interface Bench {
  /** Calls the connector as the host does. Without a signal it has 20 s. */
  put(call: Call, signal?: AbortSignal): Promise<Reply>;
  /** Delivers the first content under the key `conformance-1`, or what is given instead. */
  deliver(connection: Connection, different?: Partial<Delivery>, signal?: AbortSignal): Promise<Reply>;
  /** Previews the first content, or what is given instead. */
  preview(different?: Partial<Delivery>): Promise<Reply>;
  /** Starts a made-up provider, closed with the bench. */
  start(behaviour: Behaviour): Promise<FakeProvider>;
  /** Closes the providers. Throws when a secret was said. */
  close(): Promise<void>;
}

const speaking = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Sets a bench up. */
export function setUpBench({ connector, fixtures }: Subject): Bench {
  const said: unknown[] = [];
  const secrets: unknown[] = [fixtures.secrets];
  const open: FakeProvider[] = [];
  const ears = [
    ...speaking.map((way) => vi.spyOn(console, way).mockImplementation((...words) => void said.push(words))),
    ...([process.stdout, process.stderr] as const).map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    ),
  ];

  const put = async (call: Call, signal: AbortSignal = AbortSignal.timeout(20_000)): Promise<Reply> => {
    secrets.push(call.connection.secrets);
    const log = (message: string, facts?: Record<string, unknown>) => said.push(message, facts);
    const reply = await perform(connector, call, { signal, log, begun: () => {} });
    said.push(reply);
    return reply;
  };
  return {
    put,
    deliver: (connection, different = {}, signal) =>
      put({ door: 'deliver', connection, delivery: { ...deliveryOf(fixtures), ...different } }, signal),
    preview: (different = {}) =>
      put({
        door: 'preview',
        connection: { settings: {}, secrets: {} },
        delivery: { ...deliveryOf(fixtures), ...different },
      }),
    start: async (behaviour) => {
      const provider = await fixtures.provider?.[behaviour]?.();
      if (!provider) throw new Error(`The fixtures have no provider that ${behaviour}.`);
      open.push(provider);
      return provider;
    },
    close: async () => {
      for (const ear of ears) ear.mockRestore();
      await Promise.all(open.map((provider) => provider.close()));
      const scrubber = createScrubber();
      scrubber.learn(secrets);
      const told = said.map((words) => JSON.stringify(words) ?? '');
      const leak = told.find((words) => scrubber.text(words) !== words);
      if (leak !== undefined) throw new Error(`It told a secret: ${scrubber.text(leak)}`);
    },
  };
}

function deliveryOf({ contents, delivery }: ConnectorFixtures): Delivery {
  const [content = {}] = contents;
  return {
    key: 'conformance-1',
    messageId: 'conformance-1',
    customer: { id: 'customer-1', name: 'Ada Kivi', language: 'en' },
    content,
    links: {},
    purpose: 'service',
    journey: { name: 'Conformance', node: 'A message' },
    ...delivery,
  };
}
