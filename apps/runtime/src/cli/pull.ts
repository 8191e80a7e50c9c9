import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';

/** `pull KEY`: a journey's draft, as `push` takes it. */
export const pull = (key: string): Promise<Outcome> =>
  withServer(async (server) => {
    const { document } = await server.journeys.get.query({ key });
    return { value: document, text: JSON.stringify(document, null, 2) };
  });
