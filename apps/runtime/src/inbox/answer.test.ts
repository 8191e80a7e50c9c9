import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hour, type InboxStage, openInboxStage } from '../../test/inbox-stage.ts';
import { recordResponse } from '../messages/respond.ts';
import type { Answer } from './answer.ts';

let stage: InboxStage;

beforeEach(async () => {
  stage = await openInboxStage();
});
afterEach(() => stage.close());

describe('an answer', () => {
  const outcomes = [
    { key: 'met', title: 'Met' },
    { key: 'not now', title: 'Not now' },
  ];

  it('is an event of the delivery, with the outcome, and the same answer again is none', async () => {
    await stage.rep('anna');
    const task = await stage.give({ outcomes }, { rep: 'anna' });
    for (const said of [{ type: 'accept' }, { type: 'accept' }] as Answer[]) await stage.answer('anna', task, said);
    stage.now += hour;
    for (const note of ['She was kind.', 'twice']) {
      const taken = await stage.answer('anna', task, { type: 'complete', outcome: 'met', note });
      expect(taken).toMatchObject({ task: { state: 'completed', outcome: 'Met', note: 'She was kind.' } });
    }
    expect(await stage.answer('anna', task, { type: 'complete', outcome: 'not now' })).toEqual({ refused: 'answered' });
    expect(await stage.answer('anna', task, { type: 'dismiss', reason: 'no-time' })).toEqual({ refused: 'answered' });
    expect(await stage.heardOf(task)).toEqual([
      ['task.accepted', {}, 0],
      ['task.completed', { outcome: 'met' }, hour],
    ]);
    expect(stage.committed).toBeGreaterThan(0);
  });

  it('wakes the enrollment that listens for it', async () => {
    await stage.rep('anna');
    const task = await stage.give({}, { rep: 'anna' });
    const enrollment = (await stage.store.tasks.byId(task))?.enrollment ?? 0;
    await stage.answer('anna', task, { type: 'accept' });
    const mail = await stage.store.inbox.after(enrollment, 0);
    expect(mail.at(-1)?.event).toMatchObject({ event: 'task.accepted', delivery: { node: 'visit', visit: 1 } });
  });

  it('that completes at once accepts too, since a journey may wait for that', async () => {
    await stage.rep('anna');
    const task = await stage.give({}, { rep: 'anna' });
    await stage.answer('anna', task, { type: 'complete' });
    expect((await stage.heardOf(task)).map(([event]) => event)).toEqual(['task.accepted', 'task.completed']);
  });

  it('takes none but a declared outcome', async () => {
    await stage.rep('anna');
    const task = await stage.give({ outcomes }, { rep: 'anna' });
    for (const outcome of ['elsewhere', undefined])
      expect(await stage.answer('anna', task, { type: 'complete', outcome })).toEqual({ refused: 'wrong-outcome' });
    const plain = await stage.give({}, { rep: 'anna' });
    expect(await stage.answer('anna', plain, { type: 'complete', outcome: 'met' })).toEqual({
      refused: 'wrong-outcome',
    });
  });

  it('may be to dismiss it, with the reason', async () => {
    await stage.rep('anna');
    const task = await stage.give({}, { rep: 'anna' });
    await stage.answer('anna', task, { type: 'accept' });
    await stage.answer('anna', task, { type: 'dismiss', reason: 'no-time', note: 'Two congresses.' });
    expect(await stage.heardOf(task)).toContainEqual(['task.dismissed', { reason: 'no-time' }, 0]);
    expect((await stage.deskOf('anna'))?.ended).toMatchObject([{ state: 'dismissed', reason: 'no-time' }]);
  });
});

it('a task that was answered by a button of the test outbox has nothing left to answer', async () => {
  await stage.rep('anna');
  const task = await stage.give({}, { rep: 'anna' });
  const respond = (event: string) => recordResponse(stage.store, task, { event, properties: {}, at: stage.now });
  await respond('task.accepted');
  expect((await stage.deskOf('anna'))?.tasks).toMatchObject([{ state: 'accepted' }]);
  await respond('task.completed');
  await respond('task.dismissed');
  expect(await stage.deskOf('anna')).toMatchObject({ tasks: [], ended: [{ state: 'completed' }] });
});
