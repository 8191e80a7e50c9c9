import { expect } from 'vitest';
import type { Rule, Subject } from './rule.ts';

/** The rules of a delivery that can be told without a provider. */
export function deliveryRules({ fixtures }: Subject): Rule[] {
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
  ];
}
