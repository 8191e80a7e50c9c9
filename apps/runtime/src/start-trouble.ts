import type { Config } from './config.ts';

/** What to do about an error at start, for the one who started us; undefined where only a developer can tell. */
export function explainStart(error: unknown, { host, port, home }: Config): string | undefined {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Set WAYMARK_PORT to another one.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Set WAYMARK_HOST to one, such as 127.0.0.1.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return `The folder ${home} cannot be written. Set WAYMARK_HOME to one that can.`;
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `The disk of ${home} is full. Make room, or set WAYMARK_HOME to another folder.`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `${home}/waymark.db is damaged or no database of ours. Restore it, or set WAYMARK_HOME to another folder.`;
    default:
      return undefined;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
