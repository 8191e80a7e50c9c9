export type { Behaviour, ConnectorFixtures, FakeProvider } from './fixtures.ts';
export { testConnector } from './test-connector.ts';
