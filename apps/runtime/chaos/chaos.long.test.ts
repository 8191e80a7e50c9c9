import { expect, it } from 'vitest';
import { brokenPromises, figuresTable } from './report.ts';
import { runChaos } from './run.ts';
import { type RunName, runs } from './runs.ts';

const enrollments = Number(process.env.WAYMARK_CHAOS_ENROLLMENTS ?? 500);
const kills = Number(process.env.WAYMARK_CHAOS_KILLS ?? 20);
const seed = Number(process.env.WAYMARK_SEED ?? Date.now() % 2 ** 31);

it.each(Object.keys(runs) as RunName[])(
  'the promise is kept while everything is killed at random: %s',
  async (name) => {
    const outcome = await runChaos({ ...runs[name], enrollments, kills, seed });
    process.stdout.write(`seed ${seed}\n${figuresTable([{ name, ...outcome }])}\n`);
    expect(brokenPromises(name, outcome), `seed ${seed}`).toEqual([]);
    expect(outcome.figures.messages, 'messages arrived at all').toBeGreaterThan(enrollments);
  },
  1_800_000,
);
