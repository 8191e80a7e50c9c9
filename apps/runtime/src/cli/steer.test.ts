import { expect, it } from 'vitest';
import { servePorts } from '../../test/serve-commands.ts';
import type { Steered, WhyNot } from '../api/index.ts';
import { pause, resume, stop } from './steer.ts';
import { why } from './why.ts';

const serveSteering = (steered: Steered | undefined) => {
  const steer = async () => steered;
  return servePorts({ journeys: { pause: steer, resume: steer, stop: steer } });
};

it('a journey steered says where it stands and what that is about', async () => {
  await serveSteering({ status: 'stopped', enrollments: 3 });
  expect(await stop('welcome', { entryOnly: false })).toEqual({
    value: { key: 'welcome', status: 'stopped', enrollments: 3 },
    text: 'welcome is stopped: nobody enters any more. Open enrollments that end: 3.',
  });
  expect(await stop('welcome', { entryOnly: true })).toMatchObject({
    text: 'welcome is stopped: nobody enters any more. Open enrollments that go on to their end: 3.',
  });
});

it.each([
  ['draft', pause, 'welcome is a draft. Publish it first.'],
  ['paused', pause, 'welcome is paused already.'],
  ['live', resume, 'welcome is not paused.'],
  ['stopped', (key: string) => stop(key, { entryOnly: false }), 'welcome is stopped already.'],
] as const)('where a journey is %s and it cannot be done, that is said', async (refused, steer, trouble) => {
  await serveSteering({ refused });
  expect(await steer('welcome')).toEqual({ trouble });
});

it('a journey that does not exist is called so', async () => {
  await serveSteering(undefined);
  expect(await pause('unheard-of')).toEqual({ trouble: 'There is no such journey.' });
});

it('why not is told in sentences, newest first', async () => {
  const at = '2026-03-02T08:00:00.000Z';
  const message = { enrollment: '7', node: 'mail', nodeName: 'Welcome email', visit: 1 };
  const reasons: WhyNot[] = [
    { type: 'not-sent', journey: 'welcome', ...message, state: 'held', why: 'quiet-hours', at, until: at },
    { type: 'not-sent', journey: 'welcome', ...message, state: 'cancelled', why: 'stopped', at },
    { type: 'not-enrolled', journey: 'news', why: 'cooldown', at },
  ];
  await servePorts({ customers: { whyNot: async (id) => (id === 'ada' ? reasons : undefined) } });
  expect(await why('ada', undefined)).toMatchInlineSnapshot(`
    {
      "text": "2026-03-02T08:00:00.000Z  welcome  “Welcome email” is held until 2026-03-02T08:00:00.000Z: it is quiet time where the customer lives.
    2026-03-02T08:00:00.000Z  welcome  “Welcome email” was cancelled: the enrollment ended (stopped).
    2026-03-02T08:00:00.000Z  news     not enrolled: they left it only lately, and the journey asks for a pause.",
      "value": [
        {
          "at": "2026-03-02T08:00:00.000Z",
          "enrollment": "7",
          "journey": "welcome",
          "node": "mail",
          "nodeName": "Welcome email",
          "state": "held",
          "type": "not-sent",
          "until": "2026-03-02T08:00:00.000Z",
          "visit": 1,
          "why": "quiet-hours",
        },
        {
          "at": "2026-03-02T08:00:00.000Z",
          "enrollment": "7",
          "journey": "welcome",
          "node": "mail",
          "nodeName": "Welcome email",
          "state": "cancelled",
          "type": "not-sent",
          "visit": 1,
          "why": "stopped",
        },
        {
          "at": "2026-03-02T08:00:00.000Z",
          "journey": "news",
          "type": "not-enrolled",
          "why": "cooldown",
        },
      ],
    }
  `);
  expect(await why('nobody', undefined)).toEqual({ trouble: 'There is no such customer.' });
});
