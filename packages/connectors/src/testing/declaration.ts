import { expect } from 'vitest';
import { inspectDeclaration } from '../contract/inspect.ts';
import { manifestOf } from '../contract/manifest.ts';
import type { Rule, Subject } from './rule.ts';

/** The rule that the loader takes what the connector declares, which all others need. */
export function loads({ connector }: Subject): Rule {
  return {
    title: 'its declaration is one the loader takes',
    run: () => {
      const inspected = inspectDeclaration(connector);
      if ('reason' in inspected) throw new Error(`The loader refuses it. ${inspected.reason}`);
    },
  };
}

/** The rules of a declaration whose connector the loader takes. */
export function declarationRules({ connector, fixtures }: Subject): Rule[] {
  return [
    ...(['settings', 'secrets', 'content'] as const).map((part) => ({
      title: `its ${part} become a JSON Schema that refuses unknown fields`,
      run: () => expect(manifestOf(connector)[part]).toMatchObject({ type: 'object', additionalProperties: false }),
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
