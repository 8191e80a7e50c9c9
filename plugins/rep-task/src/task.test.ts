import { Failure } from '@waymark/connectors/sdk';
import { describe, expect, test } from 'vitest';
import { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';

const now = () => new Date('2026-03-27T09:00:00Z');
const give = (content: object, timeZone?: string) =>
  deliver({ now }, { content: Content.parse(content), customer: { id: 'hcp-1', timeZone } });

describe('a task', () => {
  test('has what a marketer wrote, and the outcomes by their own names', async () => {
    const content = {
      title: 'Visit',
      brief: 'Why',
      draft: 'Dear',
      priority: 'high',
      outcomes: ['met', 'not now', 'met'],
    };
    expect(await give(content)).toEqual({
      task: {
        title: 'Visit',
        brief: 'Why',
        draft: 'Dear',
        priority: 'high',
        outcomes: [
          { key: 'met', title: 'met' },
          { key: 'not now', title: 'not now' },
        ],
      },
    });
  });

  test('is due and expires on the calendar of the customer, also where the clocks change in between', async () => {
    expect(await give({ title: 'Visit', due: 'P3D', expires: 'PT72H' }, 'Europe/Berlin')).toMatchObject({
      task: { dueAt: '2026-03-30T08:00:00.000Z', expiresAt: '2026-03-30T09:00:00.000Z' },
    });
    expect(await give({ title: 'Visit', due: 'P3D' }, 'Nowhere/Else')).toMatchObject({
      task: { dueAt: '2026-03-30T09:00:00.000Z' },
    });
  });

  test('goes to the customer’s rep, or to those of a role', async () => {
    expect(await give({ title: 'Visit' })).not.toHaveProperty('task.owner');
    expect(await give({ title: 'Call', role: 'nurse' })).toHaveProperty('task.owner', { role: 'nurse' });
  });

  test('opens a profile on the web, and nothing where the customer has none', async () => {
    const profile = 'https://www.linkedin.com/in/ada';
    expect(await give({ title: 'Write', link: ` ${profile}` })).toHaveProperty('task.link', profile);
    expect(await give({ title: 'Write', link: ' ' })).not.toHaveProperty('task.link');
  });

  test.each(['ada', 'ftp://files.example/x', '//evil.example'])('is invalid with the link %s', async (link) => {
    const given = await give({ title: 'Write', link });
    expect(Failure.is(given) && given.kind).toBe('invalid-message');
  });
});

test('a connection works at once', async () => {
  expect(await checkConnection()).toBeUndefined();
});
