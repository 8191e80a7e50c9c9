import { once } from 'node:events';
import type { Server, Socket } from 'node:net';

/** A made-up back-end of any protocol, listening. */
export interface OpenServer {
  port: number;
  /** Destroys every connection to it at once, and takes further ones. Not for connections beneath TLS. */
  drop(): void;
  /** Ends it and every connection to it; twice is the same as once. */
  close(): Promise<void>;
}

/**
 * Opens a server on a free port of the loopback interface, 127.0.0.1. Closing it destroys its sockets; one whose sockets may have
 * become encrypted (STARTTLS) gives `end`, which ends it and its connections in its own way: Node crashes where a socket is
 * destroyed beneath TLS.
 */
export async function openServer(server: Server, end?: (ended: () => void) => void): Promise<OpenServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Whoever hangs up on it is no trouble of its own.
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const destroy = (ended: () => void) => {
    server.close(ended);
    drop();
  };
  let closing: Promise<void> | undefined;
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    drop,
    close: () => {
      closing ??= new Promise<void>(end ?? destroy);
      return closing;
    },
  };
}
