import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedConnectors, loadConnectors, type Refusal, watchPackages } from '@waymark/connectors/loader';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openDatabase } from './db/open.ts';
import { type FailPoints, noFailPoints } from './fail-points.ts';
import { createRenderer, type Renderer } from './messages/render.ts';
import { createStore, type Store } from './store/store.ts';
import { readAllowList } from './workspace/allow-list.ts';
import { type Keys, readKeys } from './workspace/keys.ts';

/** What every role stands on. */
export interface Foundation {
  config: Config;
  log: Logger;
  keys: Keys;
  store: Store;
  connectors: LoadedConnectors;
  renderer: Renderer;
  failPoints: FailPoints;
  close(): Promise<void>;
}

/** A connector whose import takes so many milliseconds longer than all others is not waited for. */
const patience = 4_000;

/** Opens home folder, keys and database, and loads the connectors, but for those whose import takes far longer. */
export async function layFoundation(
  config: Config,
  log: Logger,
  failPoints: FailPoints = noFailPoints,
): Promise<Foundation> {
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const keys = readKeys(config.home);
  const database = openDatabase(join(config.home, 'waymark.db'));
  const list = readAllowList(config.allowList);
  if ('problem' in list) log.warn(list.problem);
  const connectors = await loadConnectors({
    folders: config.connectors,
    allow: 'connectors' in list ? list.connectors : [],
    patience,
    egress: [...('egress' in list ? list.egress : []), ...config.egress],
    log: ({ connector, message, facts }) => log.info({ connector, facts }, message),
  });
  const tellRefusal = ({ name, reason }: Refusal) => log.warn({ connector: name, reason }, 'a connector was refused');
  const told = new Set(connectors.refused);
  told.forEach(tellRefusal);
  let isOpen = true;
  void connectors.complete.then(() => {
    if (isOpen) connectors.refused.filter((one) => !told.has(one)).forEach(tellRefusal);
  });
  const reload = async (name: string) => {
    await connectors.reload(name);
    const refusal = connectors.refused.find((one) => one.name === name);
    if (refusal) tellRefusal(refusal);
    else log.info({ connector: name }, 'a connector was loaded again');
  };
  const watching = config.reload
    ? watchPackages({ folders: config.connectors, changed: (name) => void reload(name) })
    : undefined;
  const renderer = createRenderer();
  return {
    config,
    log,
    keys,
    store: createStore(database),
    connectors,
    renderer,
    failPoints,
    async close() {
      isOpen = false;
      watching?.close();
      await Promise.all([connectors.close(), renderer.close()]);
      database.$client.close();
    },
  };
}
