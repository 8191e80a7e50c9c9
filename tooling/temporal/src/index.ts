export { type FoundServer, findTemporalServer } from './find.ts';
export { freePort } from './free-port.ts';
export { isServing } from './serving.ts';
export { type ServerSettings, searchAttributes, serverArguments } from './settings.ts';
export { startTemporalServer, type TemporalServer } from './start.ts';
