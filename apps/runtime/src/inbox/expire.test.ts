import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hour, type InboxStage, noon, openInboxStage } from '../../test/inbox-stage.ts';
import { expireDue, startSweep } from './sweep.ts';

let stage: InboxStage;

beforeEach(async () => {
  stage = await openInboxStage();
});
afterEach(() => stage.close());

describe('a task that nobody answers', () => {
  const expiresAt = new Date(noon + 2 * hour).toISOString();
  const sweep = () => expireDue({ store: stage.store, committed: () => {}, report: () => {} }, stage.now);

  it('expires at its own instant, once, however late we look', async () => {
    await stage.rep('anna');
    const task = await stage.give({ expiresAt }, { rep: 'anna' });
    stage.now = noon + 2 * hour - 1;
    expect(await sweep()).toBe(0);
    stage.now = noon + 5 * hour;
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect(await stage.heardOf(task)).toEqual([['task.expired', {}, 2 * hour]]);
    expect(await stage.answer('anna', task, { type: 'accept' })).toEqual({ refused: 'expired' });
  });

  it('takes no answer from its last instant on, also before anybody swept', async () => {
    await stage.rep('anna');
    const task = await stage.give({ expiresAt }, { rep: 'anna' });
    stage.now = noon + 2 * hour;
    expect(await stage.answer('anna', task, { type: 'complete' })).toEqual({ refused: 'expired' });
    expect(await stage.heardOf(task)).toEqual([['task.expired', {}, 2 * hour]]);
  });

  it('is found as we start, after a time in which nobody looked', async () => {
    await stage.rep('anna');
    stage.now = Date.now() - 2 * hour;
    const task = await stage.give({ expiresAt: new Date(stage.now + hour).toISOString() }, { rep: 'anna' });
    await startSweep({
      store: stage.store,
      committed: () => void stage.committed++,
      report: (error) => {
        throw error;
      },
    }).stop();
    expect(await stage.stateOf(task)).toBe('expired');
    expect(stage.committed).toBe(1);
  });
});
