import { afterEach, beforeEach, expect, it } from 'vitest';
import { type InboxStage, openInboxStage } from '../../test/inbox-stage.ts';

let stage: InboxStage;

beforeEach(async () => {
  stage = await openInboxStage();
});
afterEach(() => stage.close());

it('a brief tells why now, the stage, what they prefer, what happened and what was sent', async () => {
  await stage.rep('anna');
  const task = await stage.give({ brief: 'Asked for a sample.' }, { rep: 'anna', lifecycleStage: 'considering' });
  const found = await stage.desks.task(await stage.tokenOf('anna'), { id: task, language: 'en' });
  expect(found).toMatchObject({
    task: {
      text: 'Asked for a sample.',
      brief: {
        journey: 'Welcome',
        stage: 'Considering',
        preferences: [],
        events: [{ name: 'Hcp registered' }],
        sent: [],
      },
    },
  });
});
