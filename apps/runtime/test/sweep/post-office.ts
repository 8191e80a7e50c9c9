import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A post office on a free port: it takes letters without a word, and tells who asks whether it has one. */
export interface PostOffice {
  url: string;
  /** How often a letter came, by its key. */
  letters: Map<string, number>;
  close(): void;
}

/** Opens it. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters = new Map<string, number>();
  const server = createServer(async (request, response) => {
    await request.toArray();
    const key = request.url?.slice(1) ?? '';
    if (request.method === 'POST') {
      letters.set(key, (letters.get(key) ?? 0) + 1);
      request.socket.destroy();
      return;
    }
    response.writeHead(letters.has(key) ? 200 : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
