import { expect } from 'vitest';
import { z } from 'zod';
import { inspectConnector } from '../contract/inspect.ts';
import { manifestOf } from '../contract/manifest.ts';
import type { Rule, Subject } from './rule.ts';

/** The rules that need nothing but the declaration. */
export function declarationRules({ connector, fixtures }: Subject): Rule[] {
  return [
    {
      title: 'it is one the loader takes',
      run: () => expect(inspectConnector(connector)).not.toHaveProperty('reason'),
    },
    ...(['settings', 'secrets', 'content'] as const).map((part) => ({
      title: `its ${part} become a JSON Schema that refuses unknown fields`,
      run: () => expect(manifestOf(connector)[part]).toMatchObject({ type: 'object', additionalProperties: false }),
    })),
    ...(['settings', 'secrets'] as const).map((part) => ({
      title: `the example ${part} are valid`,
      run: () => expect(connector[part].safeParse(fixtures[part]).error).toBeUndefined(),
    })),
    {
      title: 'the fixtures have contents, right ones and wrong ones',
      run: () => {
        expect(fixtures.contents.length).toBeGreaterThan(0);
        expect(fixtures.wrongContents.length).toBeGreaterThan(0);
      },
    },
    ...fixtures.contents.map((content) => ({
      title: `the content ${JSON.stringify(content)} is valid, by the JSON Schema too`,
      run: () => {
        expect(connector.content.safeParse(content).error).toBeUndefined();
        expect(z.fromJSONSchema(manifestOf(connector).content).safeParse(content).error).toBeUndefined();
      },
    })),
    ...fixtures.wrongContents.map((content) => ({
      title: `the content ${JSON.stringify(content)} is wrong, and the problem has a path`,
      run: () => {
        const { error } = connector.content.safeParse(content);
        expect(error).toBeDefined();
        for (const issue of error?.issues ?? [])
          expect(issue.path.length > 0 || issue.code === 'unrecognized_keys').toBe(true);
      },
    })),
  ];
}
