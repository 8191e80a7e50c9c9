export type { Behaviour, ConnectorFixtures, FakeProvider } from './fixtures.ts';
export { type Listening, listen } from './listen.ts';
export { type OpenServer, openServer } from './open-server.ts';
export { testConnector } from './test-connector.ts';
