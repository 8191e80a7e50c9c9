import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnectors, loadConnectors } from './index.ts';

const folder = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const secret = 'correct horse battery/staple';
const connection = { settings: { street: 'Rue 1' }, secrets: { key: secret } };
const onTimeMs = 10_000;

/** What each wicked connector does with a delivery, and what becomes of it. */
const wicked = [
  ['throw', { kind: 'unknown', message: 'The connector threw: out of stamps' }],
  ['never', { kind: 'unknown', message: expect.stringMatching(/not answered in time/) }],
  ['loop', { kind: 'unknown', message: expect.stringMatching(/not answered in time/) }],
  ['heap', { kind: 'unknown', message: expect.stringMatching(/memory/) }],
  ['buffers', { kind: 'unknown', message: expect.stringMatching(/it took over 256 MB of memory/) }],
  ['wrong', { kind: 'unknown', message: expect.stringMatching(/wrong shape/) }],
  ['big', { kind: 'unknown', message: expect.stringMatching(/over 64 KB/) }],
  ['tell', { kind: 'unknown', message: expect.stringMatching(/cannot use •••/) }],
  ['exit', { kind: 'unknown', message: expect.stringMatching(/it ended its own process/) }],
  ['abort', { kind: 'unknown', message: expect.stringMatching(/its process was ended by SIGABRT/) }],
  ['kill', { kind: 'unknown', message: expect.stringMatching(/its process was ended by SIGKILL/) }],
  ['crash', { kind: 'unknown', message: expect.stringMatching(/crashed in the background/) }],
] as const;

describe('a host with wicked connectors and a good one, all at work at once', () => {
  const logged: unknown[] = [];
  let loaded: LoadedConnectors;

  beforeAll(async () => {
    loaded = await loadConnectors({
      folders: [folder('good'), folder('crowd')],
      deadlines: { load: 60_000 },
      memoryMb: 64,
      log: (entry) => logged.push(entry),
    });
    expect(loaded.refused).toEqual([]);
  });
  afterAll(() => loaded.close());

  /** Delivers by the good connector, one message after the other, for as long as something else is under way. */
  async function deliverMeanwhile(others: Promise<unknown>): Promise<unknown[]> {
    let over = false;
    void others.then(() => {
      over = true;
    });
    const outcomes: unknown[] = [];
    while (!over) {
      const key = `good-${outcomes.length}`;
      outcomes.push(
        await loaded.connectors.get('plain')?.deliver(connection, letter('hello', key), { deadlineMs: onTimeMs }),
      );
    }
    return outcomes;
  }

  async function deliverBy(id: string, key: string): Promise<unknown> {
    const deadlineMs = id === 'never' || id === 'loop' ? 3_000 : 30_000;
    return loaded.connectors.get(id)?.deliver(connection, letter('hello', key), { deadlineMs });
  }

  test('each hurts its own deliveries alone: the good ones all go, on time', async () => {
    const refusedMeanwhile = loadConnectors({
      folders: [folder('wicked'), folder('stuck')],
      deadlines: { load: 3_000 },
    });
    const wrong = Promise.all(
      wicked.map(async ([id]) => [id, await deliverBy(id, 'bad-1'), await deliverBy(id, 'bad-2')]),
    );
    const good = await deliverMeanwhile(Promise.all([refusedMeanwhile, wrong]));

    const again = { failure: expect.anything() };
    expect(await wrong).toEqual(
      wicked.map(([id, failure]) => [id, { failure: expect.objectContaining(failure) }, again]),
    );
    expect(good.length).toBeGreaterThan(20);
    expect(good).toEqual(
      good.map((_, place) => ({
        receipt: { providerId: `good-${place}`, response: 'hello to Rue 1, floor 0, 0 variables' },
      })),
    );
    const { refused, close } = await refusedMeanwhile;
    await close();
    expect(refused.map(({ name }) => name)).toEqual(expect.arrayContaining(['throws', 'leaves', 'hangs', 'spins']));
  });

  test.each(['split', 'strings', 'parse', 'sort', 'keys', 'map'])(
    'one that fills its memory where V8 ends the whole process (%s) ends its own alone',
    async (text) => {
      const devour = loaded.connectors.get('devour');
      const wrong = devour?.deliver(connection, letter(text, 'bad'), { deadlineMs: 120_000 }) ?? Promise.resolve();
      const good = await deliverMeanwhile(wrong);
      expect(await wrong).toMatchObject({ failure: { kind: 'unknown', message: expect.stringMatching(/memory\.$/) } });
      expect(good).toEqual(good.map(() => ({ receipt: expect.anything() })));
      expect(await devour?.deliver(connection, letter('fine', 'next'))).toEqual({ receipt: { providerId: 'fine' } });
      expect(JSON.stringify(logged)).not.toMatch(/heap|stack trace|Fatal/);
    },
  );

  test('no secret is in a failure, a receipt, a log line or what was printed', async () => {
    const told = await deliverBy('tell', 'k');
    expect(await deliverBy('receipt', 'k')).toEqual({ receipt: { response: '•••' } });
    await expect.poll(() => JSON.stringify(logged)).toContain('the key is •••');
    const everything = JSON.stringify([told, logged]);
    for (const form of [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)])
      expect(everything).not.toContain(form);
  });

  test('one that logs without end is cut short, and its delivery goes', async () => {
    const before = logged.length;
    expect(await deliverBy('flood', 'k')).toEqual({ receipt: { providerId: 'flooded' } });
    await expect.poll(() => JSON.stringify(logged)).toContain('logs too much');
    expect(logged.length - before).toBeLessThanOrEqual(500);
  });

  test('one that prints without end is cut short, and its delivery goes', async () => {
    const before = logged.length;
    const devour = loaded.connectors.get('devour');
    expect(await devour?.deliver(connection, letter('print', 'k'))).toEqual({ receipt: { providerId: 'printed' } });
    await expect.poll(() => JSON.stringify(logged)).toContain('prints too much');
    expect(logged.length - before).toBeLessThanOrEqual(500);
  });
});
