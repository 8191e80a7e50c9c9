export type { Received } from '../contract/answer.ts';
export type { Connection } from '../contract/call.ts';
export { type LoadedConnectors, type LoadOptions, loadConnectors, loadManifests } from './load.ts';
export type { CallOptions, LoadedConnector } from './loaded-connector.ts';
export type { Refusal } from './roster.ts';
export { type WatchOptions, watchPackages } from './watch-packages.ts';
