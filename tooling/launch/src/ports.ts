import { createServer } from 'node:net';
import type { Settings } from './settings.ts';

/** A port we are about to use, with the variable that changes it. */
interface Wanted {
  variable: string;
  host: string;
  port: number;
}

/** Why the ports of these settings cannot be used, naming the variable that changes each; undefined when all are free. */
export async function findPortProblem(settings: Settings): Promise<string | undefined> {
  const seen = new Map<number, string>();
  for (const wanted of portsOf(settings)) {
    const other = seen.get(wanted.port);
    if (other) return `${other} and ${wanted.variable} both say ${wanted.port}; give each a port of its own.`;
    seen.set(wanted.port, wanted.variable);
    const code = await tryPort(wanted);
    if (code) return describe(wanted, code);
  }
  return undefined;
}

/** Whether nothing listens on this port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort({ host: '127.0.0.1', port })) === undefined;
}

function portsOf({ host, port, temporal }: Settings): Wanted[] {
  const own = { variable: 'WAYMARK_PORT', host, port };
  if ('address' in temporal) return [own];
  return [
    own,
    { variable: 'WAYMARK_TEMPORAL_PORT', host: '127.0.0.1', port: temporal.port },
    { variable: 'WAYMARK_TEMPORAL_UI_PORT', host: '127.0.0.1', port: temporal.uiPort },
  ];
}

function tryPort({ host, port }: Pick<Wanted, 'host' | 'port'>): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function describe({ variable, host, port }: Wanted, code: string): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop that program, or choose another port: ${variable}=${port + 1} npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be opened by this user. Choose one above 1023: ${variable}=… npm start`;
  }
  return `Port ${port} cannot be opened on ${host} (${code}). Look at WAYMARK_HOST and ${variable}.`;
}
