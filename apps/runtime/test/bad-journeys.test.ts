import type { JsonObject } from '@waymark/core/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreedCase, agreedCases } from './agreed-cases.ts';
import { type Served, serve } from './serve.ts';
import { expectUntouched } from './tables.ts';

const sound = agreedCases.find(({ name }) => name === 'goal') as AgreedCase & {
  journey: JsonObject;
  scenario: JsonObject;
};

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** A document with one place in it changed, for every place and several things to put there. */
function* spoilt(value: unknown, path: string[] = []): Generator<{ path: string; document: unknown }> {
  const wrong: unknown[] = [null, 5, '', 'nowhere', '__proto__', [], {}, [null], true];
  for (const document of wrong) yield { path: path.join('.'), document };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    for (const { path: deeper, document } of spoilt(inner, [...path, name])) {
      const changed = Array.isArray(value) ? value.with(Number(name), document) : { ...value, [name]: document };
      yield { path: deeper, document: changed };
    }
  }
  if (!Array.isArray(value)) yield { path: [...path, 'more'].join('.'), document: { ...value, more: 1 } };
}

describe('a spoilt document', () => {
  const play = (document: unknown, scenario: unknown) =>
    served.call<{ run?: string; problems?: { message: string }[]; message?: string; data?: { httpStatus: number } }>(
      'trials.start',
      { document, scenario, speed: 1e6 },
      'mutation',
    );

  it.each<'journey' | 'scenario'>(['journey', 'scenario'])(
    '(%s) is played, or refused with its problems and nothing written: never a failure of ours',
    async (part) => {
      let refused = 0;
      for (const { path, document } of spoilt(sound[part])) {
        const what = `${path}: ${JSON.stringify(document).slice(0, 200)}`;
        const before = served.tables.counts();
        const { run, problems, message, data } = await (part === 'journey'
          ? play(document, sound.scenario)
          : play(sound.journey, document));
        if (run !== undefined) continue;
        refused += 1;
        if (problems === undefined) expect(data?.httpStatus, `${what} ${message}`).toBe(400);
        else expect(problems.map((one) => one.message).join(' '), what).toMatch(/\S{2,}/);
        expect(JSON.stringify({ problems, message })).not.toMatch(/\bat \S+ \(|node_modules/);
        expect(served.tables.counts(), what).toEqual(before);
      }
      expect(refused).toBeGreaterThan(50);
    },
    120_000,
  );

  it('is not published by an import that asks for it, and the problems say why', async () => {
    for (const nodes of [[], 'all', [null], [{ id: 'a', kind: 'dance' }], sound.journey.nodes]) {
      const document = { ...sound.journey, key: 'spoilt', nodes, edges: [{ from: 'nowhere', to: 'away' }] };
      const imported = await served.call<{ version?: number; problems: { severity: string }[] }>(
        'journeys.import',
        { document, publish: true },
        'mutation',
      );
      expect(imported.problems).toContainEqual(expect.objectContaining({ severity: 'error' }));
      expect(imported.version).toBeUndefined();
    }
    expect(served.tables.rows('SELECT * FROM versions WHERE journey = ?', 'spoilt')).toEqual([]);
    expect(served.tables.rows('SELECT * FROM journeys WHERE key = ? AND status != ?', 'spoilt', 'draft')).toEqual([]);
  });

  it('without a key of its own is not kept at all', async () => {
    await expectUntouched(served.tables, async () => {
      for (const key of [undefined, '', 5, '__proto__', 'Not A Key', '../../etc']) {
        const document = { ...sound.journey, key };
        const imported = await served.call<{ problems?: unknown[] }>(
          'journeys.import',
          { document, publish: true },
          'mutation',
        );
        expect(imported.problems?.length, String(key)).toBeGreaterThan(0);
      }
    });
  });
});
