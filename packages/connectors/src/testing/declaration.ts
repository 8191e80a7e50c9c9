import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inspectConnector } from '../contract/inspect.ts';
import { manifestOf } from '../contract/manifest.ts';
import type { Connector } from '../sdk/index.ts';
import type { ConnectorFixtures } from './fixtures.ts';

/** Registers the tests that need nothing but the declaration. */
export function testDeclaration(connector: Connector, fixtures: ConnectorFixtures): void {
  describe('declaration', () => {
    test('is one the loader takes', () => {
      expect(inspectConnector(connector)).not.toHaveProperty('reason');
    });

    test.each(['settings', 'secrets', 'content'] as const)('%s refuse unknown fields', (part) => {
      expect(manifestOf(connector)[part]).toMatchObject({ type: 'object', additionalProperties: false });
    });

    test.each(['settings', 'secrets'] as const)('the example %s are valid', (part) => {
      expect(connector[part].safeParse(fixtures[part]).error).toBeUndefined();
    });

    test.each(fixtures.contents)('the content %j is valid, by the JSON Schema too', (content) => {
      expect(connector.content.safeParse(content).error).toBeUndefined();
      expect(z.fromJSONSchema(manifestOf(connector).content).safeParse(content).error).toBeUndefined();
    });

    test.each(fixtures.wrongContents)('the content %j is wrong, and the problem has a path', (content) => {
      const { error } = connector.content.safeParse(content);
      expect(error).toBeDefined();
      for (const issue of error?.issues ?? [])
        expect(issue.path.length > 0 || issue.code === 'unrecognized_keys').toBe(true);
    });
  });
}
