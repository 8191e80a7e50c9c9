import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tooling/launch/src/longest-first.ts';

/** `1`: the long ones too; `beside`: without those that want the machine for themselves; `alone`: these, one by one. */
const long = process.env.WAYMARK_LONG_TESTS ?? '';
const left = { '1': [], alone: [], beside: ['**/*.alone.long.test.{ts,tsx}'] }[long] ?? ['**/*.long.test.{ts,tsx}'];
const exclude = [...configDefaults.exclude, ...left];

/** Tests wait for conditions; these limits only end what hangs, on a machine of any speed. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } };

/**
 * Tests of the whole product wait as much as they work: three at a time keep two processors busy. Of the long ones some
 * measure a pace, and have a processor for themselves.
 */
const maxWorkers = { alone: 1, '1': 2, beside: 2 }[long] ?? 3;

/** Projects of pure functions, whose files need no process each. */
const pure = ['core', 'ui'];

const places = ['packages', 'plugins', 'tooling', 'apps'].flatMap((place) =>
  readdirSync(join(import.meta.dirname, place)).map((name) => ({
    name,
    folder: join(import.meta.dirname, place, name),
  })),
);

/** Every package is a project called as its folder; what is special about it stands in its own vitest or vite config. */
const projects = [...places, { name: 'bench', folder: join(import.meta.dirname, 'bench') }]
  .filter(({ folder }) => existsSync(join(folder, 'tsconfig.json')))
  .map(({ name, folder }) => {
    const own = ['vitest.config.ts', 'vite.config.ts'].map((file) => join(folder, file)).find(existsSync);
    return {
      ...(own ? { extends: own } : {}),
      root: folder,
      test: { name, exclude, isolate: !pure.includes(name), maxWorkers, ...patience },
    };
  });

export default defineConfig({ test: { projects, maxWorkers, sequence: { sequencer: LongestFirst } } });
