import type { PlainFailure } from '@waymark/connectors/sdk';

/** Milliseconds before a message looks again whether its connector is there by now. */
export const notLoadedPause = 15_000;

/** What keeps a message from going while its connector is not there; it goes once it is. */
export const notLoaded = (connector: string): PlainFailure => ({
  kind: 'config',
  message: `The connector ${connector} is not loaded. “waymark connectors” says why; if it was refused, put it right and start Waymark again.`,
});
