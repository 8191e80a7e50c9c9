import type { SMTPServer, SMTPServerSession } from 'smtp-server';

/** Ends the connection of a session without a word, so that its client cannot know what became of its message. */
export function dropSession(server: SMTPServer, { id }: SMTPServerSession): void {
  for (const connection of server.connections) {
    if (connection.id === id) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }
}
