import { describe } from 'vitest';
import type { Connector } from '../sdk/index.ts';
import { testDeclaration } from './declaration.ts';
import { testDelivery } from './delivery.ts';
import type { ConnectorFixtures } from './fixtures.ts';
import { testWords } from './words.ts';

/**
 * The conformance suite every connector passes: registers vitest tests for its declaration, its words and, against the made-up
 * provider of the fixtures, for what it does when all goes well and when it does not.
 */
export function testConnector(connector: Connector, fixtures: ConnectorFixtures): void {
  describe(`the connector ${connector.id}`, { timeout: 60_000 }, () => {
    testDeclaration(connector, fixtures);
    testWords(connector);
    testDelivery(connector, fixtures);
  });
}
