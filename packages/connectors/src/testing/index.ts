export type { Behaviour, ConnectorFixtures, FakeProvider } from './fixtures.ts';
export { type Listening, listen } from './listen.ts';
export { testConnector } from './test-connector.ts';
