import { join } from 'node:path';
import { serverArguments } from '@waymark/temporal';
import type { Service } from './service.ts';
import type { EmbeddedTemporal, Settings } from './settings.ts';

/** Flags for Node itself, and for the program it runs. */
interface Flags {
  node: readonly string[];
  own: readonly string[];
}

/** The API and the worker as two processes, so that neither stalls the other. */
export function runtimeServices(settings: Settings, root: string, flags: Flags = { node: [], own: [] }): Service[] {
  const main = join(root, 'apps/runtime/src/main.ts');
  return (['api', 'worker'] as const).map((role) => ({
    name: role === 'api' ? 'API' : role,
    file: process.execPath,
    args: [...flags.node, main, '--role', role, ...flags.own],
    env: {
      ...process.env,
      WAYMARK_HOME: settings.home,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/waymark'),
    },
    cwd: root,
    log: join(settings.home, 'logs', `${role}.log`),
    mark: main,
  }));
}

/** The Temporal server; its file carries the server's version, since a server does not upgrade an old one. */
export function temporalService(
  { home }: Settings,
  { port, uiPort, namespace }: EmbeddedTemporal,
  program: { path: string; version: string },
): Service {
  const dbFile = join(home, `temporal-${program.version}.db`);
  return {
    name: 'Temporal server',
    file: program.path,
    args: serverArguments({ port, uiPort, dbFile, ...(namespace ? { namespace } : {}) }),
    env: process.env,
    cwd: home,
    log: join(home, 'logs/temporal.log'),
    mark: dbFile,
  };
}

/** The designer's development server, which hands calls on to the API. */
export function designerService(settings: Settings, root: string, port: number): Service {
  const folder = join(root, 'apps/designer');
  return {
    name: 'designer',
    file: join(folder, 'node_modules/.bin/vite'),
    args: ['--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    env: { ...process.env, NODE_ENV: 'development', WAYMARK_PORT: String(settings.port) },
    cwd: folder,
    log: join(settings.home, 'logs/designer.log'),
    mark: 'vite',
  };
}
