import { expect } from 'vitest';
import type { Connection } from '../contract/call.ts';
import { answerOf } from './answer-of.ts';
import type { Rule, Subject } from './rule.ts';

/** The rules of a delivery that can be told without a provider. */
export function deliveryRules(subject: Subject): Rule[] {
  const { connector, fixtures } = subject;
  const { settings, secrets, wrongContents } = fixtures;
  const failed = (kind: string) => ({ failure: expect.objectContaining({ kind }) });
  return [
    ...wrongContents.map(
      (content): Rule => ({
        title: `the content ${JSON.stringify(content)} is an invalid message`,
        run: async ({ deliver }) =>
          expect(await deliver({ settings, secrets }, { content })).toEqual(failed('invalid-message')),
      }),
    ),
    {
      title: 'settings it does not know are a config failure',
      run: async ({ put }) => {
        const connection = { settings: { ...settings, notASetting: true }, secrets };
        expect(await put({ door: 'check-connection', connection })).toEqual(failed('config'));
      },
    },
    ...(connector.preview ? previewRules(subject) : []),
    ...(connector.capabilities.inbox ? [givesTask({ settings, secrets })] : []),
  ];
}

function previewRules({ fixtures: { contents } }: Subject): Rule[] {
  return contents.map((content) => ({
    title: `the content ${JSON.stringify(content)} can be looked at before it is sent`,
    run: async ({ preview }) => {
      const shown = answerOf(await preview({ content }));
      expect(Object.values(shown ?? {}).join('')).not.toBe('');
    },
  }));
}

function givesTask(connection: Connection): Rule {
  return {
    title: 'it gives a task for the inbox',
    run: async ({ deliver }) => expect(answerOf(await deliver(connection))).toHaveProperty('task.title'),
  };
}
