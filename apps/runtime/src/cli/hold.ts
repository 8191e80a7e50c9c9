import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';

/** `hold CONNECTION`: nothing is handed over to it any more. */
export const hold = (id: string): Promise<Outcome> =>
  withServer(async (server) => {
    const value = await server.connections.hold.mutate({ id });
    return { value: { id, ...value }, text: `${id} is held: its messages wait until it is released.` };
  });

/** `release CONNECTION`: it sends again, what was held first. */
export const release = (id: string): Promise<Outcome> =>
  withServer(async (server) => {
    const value = await server.connections.release.mutate({ id });
    return { value: { id, ...value }, text: `${id} sends again. Held messages that go on: ${value.released}.` };
  });
