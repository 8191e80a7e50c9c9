import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, type InboxStage, openInboxStage } from '../../test/inbox-stage.ts';
import { startSweep } from './sweep.ts';

let stage: InboxStage;

beforeEach(async () => {
  stage = await openInboxStage();
});
afterEach(() => stage.close());

describe('a daily limit', () => {
  it('lets so many be given on one day of the rep’s, the most urgent of the others first on the next', async () => {
    await stage.rep('anna', { timeZone: 'Europe/Helsinki' });
    await stage.connect({ dailyLimit: 2 });
    await stage.give({ title: 'first' }, { rep: 'anna' });
    await stage.give({ title: 'second' }, { rep: 'anna' });
    await stage.give({ title: 'third' }, { rep: 'anna' });
    await stage.give({ title: 'fourth', priority: 'high' }, { rep: 'anna' });
    await stage.give({ title: 'fifth' }, { rep: 'anna' });
    expect(await stage.deskOf('anna')).toMatchObject({ tasks: [{ title: 'first' }, { title: 'second' }], waiting: 3 });
    stage.now = Date.parse('2026-03-02T21:59:59Z');
    expect(await stage.titlesOf('anna')).toHaveLength(2);
    stage.now = Date.parse('2026-03-02T22:00:00Z');
    expect(await stage.titlesOf('anna')).toEqual(['fourth', 'first', 'second', 'third']);
    stage.now += day;
    expect(await stage.titlesOf('anna')).toEqual(['fourth', 'first', 'second', 'third', 'fifth']);
  });

  it('counts by the rep’s own clocks', async () => {
    await stage.rep('anna', { timeZone: 'Asia/Shanghai' });
    await stage.connect({ dailyLimit: 1 });
    await stage.give({ title: 'today' }, { rep: 'anna' });
    await stage.give({ title: 'tomorrow' }, { rep: 'anna' });
    stage.now = Date.parse('2026-03-02T15:59:59Z');
    expect(await stage.titlesOf('anna')).toEqual(['today']);
    stage.now = Date.parse('2026-03-02T16:00:00Z');
    expect(await stage.titlesOf('anna')).toEqual(['today', 'tomorrow']);
  });

  it('has room again for what waits, without anybody looking', async () => {
    await stage.rep('anna');
    await stage.connect({ dailyLimit: 1 });
    stage.now = Date.now() - 2 * day;
    await stage.give({}, { rep: 'anna' });
    const waits = await stage.give({}, { rep: 'anna' });
    expect(await stage.stateOf(waits)).toBe('waiting');
    await startSweep({ store: stage.store, committed: () => {}, report: () => {} }).stop();
    expect(await stage.stateOf(waits)).toBe('open');
  });

  it('holds offers back too, and says so', async () => {
    await stage.rep('anna');
    await stage.connect({ dailyLimit: 2 });
    await stage.give({ title: 'own' }, { rep: 'anna' });
    const [one, other] = [await stage.give({ title: 'offer 1' }), await stage.give({ title: 'offer 2' })];
    expect(await stage.deskOf('anna')).toMatchObject({ tasks: [{ title: 'own' }, { title: 'offer 1' }], waiting: 1 });
    await stage.answer('anna', one, { type: 'accept' });
    expect(await stage.answer('anna', other, { type: 'accept' })).toEqual({ refused: 'at-limit' });
    stage.now += day;
    expect(await stage.answer('anna', other, { type: 'accept' })).toHaveProperty('task');
  });

  it('that is raised holds at once', async () => {
    await stage.rep('anna');
    await stage.connect({ dailyLimit: 1 });
    for (const title of ['first', 'second']) await stage.give({ title }, { rep: 'anna' });
    await stage.connect({ dailyLimit: 9 });
    expect(await stage.titlesOf('anna')).toEqual(['first', 'second']);
  });
});
