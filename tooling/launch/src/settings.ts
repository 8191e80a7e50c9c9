import { resolve } from 'node:path';

/** What the environment says about a run, with the defaults of docs/contracts.md filled in. */
export interface Settings {
  host: string;
  port: number;
  /** Absolute path of the folder with databases, keys and logs. */
  home: string;
  temporal: { address: string } | EmbeddedTemporal;
}

/** The development server we start ourselves. */
export interface EmbeddedTemporal {
  port: number;
  uiPort: number;
  /** Made at start, beside `default`. */
  namespace: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; a relative home counts from `root`. */
export function readSettings(environment: Environment, root: string): { settings: Settings } | { problem: string } {
  const problems: string[] = [];
  const port = (variable: string, otherwise: number): number => {
    const text = environment[variable] || String(otherwise);
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
    problems.push(`${variable} is "${text}"; it must be a port, a whole number from 1 to 65535.`);
    return otherwise;
  };
  const address = environment.TEMPORAL_ADDRESS;
  const settings: Settings = {
    host: environment.WAYMARK_HOST || '127.0.0.1',
    port: port('WAYMARK_PORT', 4400),
    home: resolve(root, environment.WAYMARK_HOME || '.waymark'),
    temporal: address
      ? { address }
      : {
          port: port('WAYMARK_TEMPORAL_PORT', 7233),
          uiPort: port('WAYMARK_TEMPORAL_UI_PORT', 8233),
          namespace: environment.TEMPORAL_NAMESPACE || undefined,
        },
  };
  return problems.length > 0 ? { problem: problems.join('\n') } : { settings };
}

/** Where a browser on this machine finds the designer. */
export function designerUrl({ host, port }: Settings): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
