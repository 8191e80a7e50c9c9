import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InboxStage, openInboxStage } from '../../test/inbox-stage.ts';
import { giveTask } from './give-task.ts';

let stage: InboxStage;

beforeEach(async () => {
  stage = await openInboxStage();
});
afterEach(() => stage.close());

describe('a task', () => {
  it('goes to the customer’s own rep, named by id, email or name', async () => {
    await stage.rep('anna', { email: 'Anna@pharma.example' });
    await stage.rep('ben');
    for (const named of ['anna', 'anna@pharma.example', 'Anna Rep']) await stage.give({ title: named }, { rep: named });
    await stage.connect({ repAttribute: 'looksAfter' });
    await stage.give({ title: 'by another attribute' }, { rep: 'ben', looksAfter: 'anna' });
    await stage.give({ title: 'named in the task', owner: { rep: 'ben' } }, { rep: 'anna' });
    expect(await stage.titlesOf('anna')).toEqual(['anna', 'anna@pharma.example', 'Anna Rep', 'by another attribute']);
    expect(await stage.titlesOf('ben')).toEqual(['named in the task']);
  });

  it('of a customer without a rep is offered to the role that the connection names, else to everybody', async () => {
    await stage.rep('anna', { roles: ['nurse'] });
    await stage.rep('ben');
    await stage.connect({ role: 'nurse' });
    await stage.give({ title: 'for nurses' }, { rep: 'somebody who left' });
    await stage.connect({});
    await stage.give({ title: 'for all' });
    expect(await stage.titlesOf('anna')).toEqual(['for nurses', 'for all']);
    expect(await stage.titlesOf('ben')).toEqual(['for all']);
  });

  it('is written once, however often its delivery is settled', async () => {
    await stage.rep('anna');
    const task = await stage.give({}, { rep: 'anna' });
    await stage.store.transaction((tables) => {
      const delivery = tables.deliveries.byId(task);
      if (delivery) giveTask(tables, { delivery, task: { title: 'Another one' }, at: stage.now });
    });
    expect(await stage.titlesOf('anna')).toEqual(['Visit']);
  });

  it('that two reps accept at once is one’s, and the other is told', async () => {
    await stage.rep('anna', { roles: ['nurse'] });
    await stage.rep('ben', { roles: ['nurse'] });
    const task = await stage.give({ owner: { role: 'nurse' } });
    const outcomes = await Promise.all(['anna', 'ben'].map((id) => stage.answer(id, task, { type: 'accept' })));
    expect(outcomes.filter((one) => one && 'task' in one)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: 'taken' });
    expect(await stage.heardOf(task)).toEqual([['task.accepted', {}, 0]]);
    const titles = await Promise.all([stage.titlesOf('anna'), stage.titlesOf('ben')]);
    expect(titles.flat()).toEqual(['Visit']);
  });

  it('on offer is accepted before anything else, so that nobody ends it for the others', async () => {
    await stage.rep('anna');
    const task = await stage.give();
    expect(await stage.answer('anna', task, { type: 'dismiss', reason: 'no-time' })).toEqual({
      refused: 'not-accepted',
    });
    expect(await stage.stateOf(task)).toBe('open');
  });

  it('of somebody else is not there', async () => {
    await stage.rep('anna');
    await stage.rep('ben', { roles: ['nurse'] });
    const task = await stage.give({}, { rep: 'anna' });
    expect(await stage.answer('ben', task, { type: 'accept' })).toEqual({ refused: 'not-found' });
    expect(await stage.desks.task(await stage.tokenOf('ben'), { id: task, language: 'en' })).toEqual({
      refused: 'not-found',
    });
    const offered = await stage.give({ owner: { role: 'field' } });
    expect(await stage.answer('ben', offered, { type: 'accept' })).toEqual({ refused: 'not-found' });
  });
});
