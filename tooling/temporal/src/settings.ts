/** The search attributes every Waymark workflow carries; a server that lacks them refuses its start. */
export const searchAttributes: Readonly<Record<string, string>> = {
  Journey: 'Keyword',
  JourneyVersion: 'Keyword',
  Customer: 'Keyword',
};

/** How a development server is to run. */
export interface ServerSettings {
  /** Port of the gRPC front end. */
  port: number;
  /** Port of the Web UI; left out: no UI. */
  uiPort?: number;
  /** The SQLite file with its histories; left out: kept in memory only. */
  dbFile?: string;
  /** Names and types, as in `{ Journey: 'Keyword' }`; left out: those of Waymark. */
  searchAttributes?: Readonly<Record<string, string>>;
  /** A namespace made at start, beside `default`. */
  namespace?: string;
  /** The server's own settings by name, as in `{ 'limit.historyCount.suggestContinueAsNew': 40 }`. */
  dynamicConfig?: Readonly<Record<string, number>>;
}

/** The command line of `temporal server start-dev` for these settings, bound to 127.0.0.1. */
export function serverArguments(settings: ServerSettings): string[] {
  const attributes = Object.entries(settings.searchAttributes ?? searchAttributes);
  const ui = settings.uiPort === undefined ? ['--headless'] : ['--ui-port', String(settings.uiPort)];
  const store = settings.dbFile === undefined ? [] : ['--db-filename', settings.dbFile, ...pragmas];
  const namespace = settings.namespace === undefined ? [] : ['--namespace', settings.namespace];
  const dynamic = Object.entries(settings.dynamicConfig ?? {});
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(settings.port)],
    ...ui,
    ...store,
    ...namespace,
    ...dynamic.flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${value}`]),
    ...attributes.flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...['--log-level', 'error', '--color', 'never'],
  ];
}

/** The flags of the development server that we rely on. */
export const neededFlags: readonly string[] = [
  ...['--ip', '--port', '--ui-port', '--headless', '--db-filename', '--sqlite-pragma'],
  ...['--namespace', '--search-attribute', '--log-level', '--color'],
];

const pragmas = ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'];
