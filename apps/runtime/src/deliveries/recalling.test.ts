import type { LoadedConnector } from '@waymark/connectors/loader';
import type { PlainFailure } from '@waymark/connectors/sdk';
import type { ConnectorManifest } from '@waymark/core/journey';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { emailManifest, openSending, type Sending } from '../../test/sending.ts';
import { startRecalling } from './recalling.ts';

const patience = { timeout: 20_000 };

let email: ConnectorManifest;
let sending: Sending;
let clock: number;
let asked: string[];
let answers: PlainFailure[];
let trouble: object[];

beforeAll(async () => {
  email = await emailManifest();
});
beforeEach(async () => {
  sending = await openSending(email);
  asked = [];
  answers = [];
  trouble = [];
  const enrollment = await sending.begin('ada');
  await sending.run(enrollment);
  clock = Date.now();
  await sending.inStore(({ recalls }) => recalls.ask(enrollment, { at: clock, can: () => true }));
});
afterEach(() => sending.close());

const connector = () =>
  ({
    manifest: { ...email, capabilities: { ...email.capabilities, recall: true } },
    recall: async (_connection, key) => {
      asked.push(key);
      const failure = answers.shift();
      return failure ? { failure } : { ok: true };
    },
  }) as LoadedConnector;

const look = (connectorOf: (id: string) => LoadedConnector | undefined = connector) =>
  startRecalling({
    store: sending.store,
    connectorOf,
    secretsOf: () => ({}),
    now: () => clock,
    report: (of) => trouble.push(of),
    look: 10,
  });
const open = () => sending.store.recalls.due(Number.MAX_SAFE_INTEGER, 10);

it('a message is taken back once, whoever of two processes is first', async () => {
  const two = [look(), look()];
  await vi.waitFor(async () => expect(await open()).toEqual([]), patience);
  for (const one of two) await one.stop();
  expect(asked).toHaveLength(1);
});

it('is tried again while its provider cannot be reached, after a pause, and as late as it says', async () => {
  answers = [
    { kind: 'transient', message: 'down' },
    { kind: 'rate-limited', message: 'busy', retryAfter: 600 },
  ];
  const rounds = look();
  const until = (count: number) =>
    vi.waitFor(async () => {
      expect(asked).toHaveLength(count);
      expect((await open()).map(({ nextAt }) => nextAt > clock)).toEqual(count < 3 ? [true] : []);
    }, patience);
  await until(1);
  clock += 30_000;
  await until(2);
  expect(await open()).toMatchObject([{ nextAt: clock + 600_000 }]);
  clock += 600_000;
  await until(3);
  await rounds.stop();
  expect(trouble).toMatchObject([{ kind: 'transient', givenUp: false }, { kind: 'rate-limited' }]);
});

it.each([
  ['its provider refuses', { kind: 'refused', message: 'done already' }, 0],
  ['it could not be reached for three days', { kind: 'transient', message: 'down' }, 73 * 3_600_000],
] as const)('is given up once %s', async (_, failure, later) => {
  answers = [failure];
  clock += later;
  const rounds = look();
  await vi.waitFor(async () => expect(await open()).toEqual([]), patience);
  await rounds.stop();
  expect(trouble).toMatchObject([{ kind: failure.kind, givenUp: true }]);
});

it('waits while its connection is held back, or its connector is not loaded', async () => {
  const change = (heldAt: number | null) =>
    sending.inStore(({ connections }) => {
      const row = connections.byId('smtp');
      if (row) connections.save({ ...row, heldAt });
    });
  await change(clock);
  const waits = async (rounds: { stop(): Promise<void> }) => {
    await vi.waitFor(async () => expect((await open()).map(({ nextAt }) => nextAt > clock)).toEqual([true]), patience);
    await rounds.stop();
    expect(asked).toEqual([]);
    clock += 3_600_000;
  };
  await waits(look());
  await change(null);
  await waits(look(() => undefined));
  const rounds = look();
  await vi.waitFor(async () => expect(await open()).toEqual([]), patience);
  await rounds.stop();
  expect(asked).toHaveLength(1);
});
