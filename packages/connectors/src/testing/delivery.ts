import { afterEach, describe, expect, test } from 'vitest';
import type { Reply } from '../contract/answer.ts';
import type { Call, Connection } from '../contract/call.ts';
import { perform } from '../contract/perform.ts';
import type { Connector, Delivery } from '../sdk/index.ts';
import type { Behaviour, ConnectorFixtures, FakeProvider } from './fixtures.ts';

/** Registers the tests of what a connector does with a message, as far as the fixtures have a provider for them. */
export function testDelivery(connector: Connector, fixtures: ConnectorFixtures): void {
  const example: Connection = { settings: fixtures.settings, secrets: fixtures.secrets };
  const said: unknown[] = [];
  const open: FakeProvider[] = [];

  const put = async (call: Call, signal: AbortSignal = AbortSignal.timeout(20_000)): Promise<Reply> => {
    const log = (message: string, facts?: Record<string, unknown>) => said.push(message, facts);
    const reply = await perform(connector, call, { signal, log, begun: () => {} });
    said.push(reply);
    return reply;
  };
  const deliver = (connection: Connection, different: Partial<Delivery> = {}, signal?: AbortSignal): Promise<Reply> =>
    put({ door: 'deliver', connection, delivery: { ...deliveryOf(fixtures), ...different } }, signal);
  const start = async (behaviour: Behaviour): Promise<FakeProvider> => {
    const provider = await fixtures.provider?.[behaviour]?.();
    if (!provider) throw new Error(`the fixtures have no provider that ${behaviour}`);
    open.push(provider);
    return provider;
  };
  /** A test that runs only where the fixtures have a provider that behaves so. */
  const given = (behaviour: Behaviour) => test.runIf(fixtures.provider?.[behaviour] !== undefined);
  const failed = (kind: string) => ({ failure: expect.objectContaining({ kind }) });

  describe('delivery', () => {
    afterEach(async () => {
      await Promise.all(open.splice(0).map((provider) => provider.close()));
      const told = JSON.stringify(said.splice(0));
      for (const secret of Object.values(fixtures.secrets)) expect(told).not.toContain(String(secret));
    });

    test.each(fixtures.wrongContents)('the content %j is an invalid message', async (content) => {
      expect(await deliver(example, { content })).toEqual(failed('invalid-message'));
    });

    test('settings it does not know are a config failure', async () => {
      const wrong = { ...example, settings: { ...example.settings, notASetting: true } };
      expect(await put({ door: 'check-connection', connection: wrong })).toEqual(failed('config'));
    });

    given('accepts')('checks the connection without sending anything', async () => {
      const provider = await start('accepts');
      expect(await put({ door: 'check-connection', connection: provider })).toEqual({ answer: null });
      expect(provider.taken()).toBe(0);
    });

    given('accepts')('hands over one message and gives a receipt', async () => {
      const provider = await start('accepts');
      expect(await deliver(provider)).toHaveProperty('answer');
      expect(provider.taken()).toBe(1);
    });

    test.runIf(fixtures.provider?.accepts && connector.capabilities.idempotency === 'provider')(
      'the same key twice is one message',
      async () => {
        const provider = await start('accepts');
        await deliver(provider);
        await deliver(provider);
        expect(provider.taken()).toBe(1);
      },
    );

    given('accepts')('a refused connection is transient', async () => {
      const provider = await start('accepts');
      await provider.close();
      expect(await deliver(provider)).toEqual(failed('transient'));
      expect(await put({ door: 'check-connection', connection: provider })).toEqual(failed('transient'));
    });

    given('rejects-credentials')('bad credentials are an auth failure', async () => {
      const provider = await start('rejects-credentials');
      expect(await deliver(provider)).toEqual(failed('auth'));
      expect(await put({ door: 'check-connection', connection: provider })).toEqual(failed('auth'));
    });

    given('is-busy')('a passing error is transient', async () => {
      expect(await deliver(await start('is-busy'))).toEqual(failed('transient'));
    });

    given('limits-rate')('a rate limit is told with its delay', async () => {
      const failure = expect.objectContaining({ kind: 'rate-limited', retryAfter: expect.any(Number) });
      expect(await deliver(await start('limits-rate'))).toEqual({ failure });
    });

    given('refuses-recipient')('a refused recipient is refused', async () => {
      expect(await deliver(await start('refuses-recipient'))).toEqual(failed('refused'));
    });

    given('drops-after-body')('a connection dropped after the body is unknown', async () => {
      expect(await deliver(await start('drops-after-body'))).toEqual(failed('unknown'));
    });

    given('never-answers')('the abort signal is obeyed', async () => {
      const provider = await start('never-answers');
      const aborted = deliver(provider, {}, AbortSignal.timeout(200));
      expect(await aborted).toHaveProperty('failure');
    });

    given('accepts')('an abort before the beginning sends nothing', async () => {
      const provider = await start('accepts');
      expect(await deliver(provider, {}, AbortSignal.abort())).toHaveProperty('failure');
      expect(provider.taken()).toBe(0);
    });
  });
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
