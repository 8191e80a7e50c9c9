import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openServer } from './open-server.ts';

/** A made-up HTTP back-end, listening. */
export interface Listening {
  /** Where, without a slash at the end. */
  url: string;
  /** Ends it and every connection to it; twice is the same as once. */
  close(): Promise<void>;
}

/** Starts a made-up HTTP back-end on a free port of the loopback interface. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Listening> {
  const { port, close } = await openServer(createServer((request, response) => void answer(request, response)));
  return { url: `http://127.0.0.1:${port}`, close };
}
