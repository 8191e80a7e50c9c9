export type { Received } from '../contract/answer.ts';
export type { Connection } from '../contract/call.ts';
export { type LoadedConnectors, type LoadOptions, loadConnectors, loadManifests, type Refusal } from './load.ts';
export type { CallOptions, LoadedConnector } from './loaded-connector.ts';
