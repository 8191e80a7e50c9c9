import { expect, it } from 'vitest';
import type { Catalogue } from '../audience/catalogue.ts';
import { createCatalogue } from './catalogue.ts';

const named = (...names: string[]): Catalogue => ({
  attributes: names.map((name) => ({ name, values: [] })),
  events: [],
});

/** A workspace whose catalogue takes a second to make, and comes out as is told. */
function workspace(...answers: (Catalogue | { overran: true } | Error)[]) {
  let clock = 0;
  let made = 0;
  const catalogue = async () => {
    clock += 1_000;
    const answer = answers[made++] ?? named();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const ask = createCatalogue({ catalogue }, () => clock);
  return {
    ask,
    made: () => made,
    wait: (ms: number) => {
      clock += ms;
    },
  };
}

it('a catalogue is told to all who ask at once, and again for twenty times as long as it took', async () => {
  const { ask, made, wait } = workspace(named('role'), named('role', 'city'));
  expect(await Promise.all([ask(), ask()])).toEqual([named('role'), named('role')]);
  wait(19_999);
  expect(await ask()).toEqual(named('role'));
  expect(made()).toBe(1);
  wait(1);
  expect(await ask()).toEqual(named('role', 'city'));
});

it('where it cannot be made the last one is told, and it is tried again with the next question', async () => {
  const { ask, made, wait } = workspace({ overran: true }, named('role'), { overran: true }, named('role', 'city'));
  expect(await ask()).toEqual(named());
  expect(await ask()).toEqual(named('role'));
  wait(60_000);
  expect(await ask()).toEqual(named('role'));
  expect(await ask()).toEqual(named('role', 'city'));
  expect(made()).toBe(4);
});

it('a failure is told to who asked, and not kept', async () => {
  const { ask } = workspace(new Error('the thread fell over'), named('role'));
  await expect(ask()).rejects.toThrow('fell over');
  expect(await ask()).toEqual(named('role'));
});
