import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAllowable } from '@waymark/connectors/egress';
import { z } from 'zod';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

const portText = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number such as 4400');
const port = (fallback: number) => portText.default(String(fallback)).transform(Number);
const flag = z.enum(['0', '1'], 'must be 0 or 1').optional();
const origin = z.url({ protocol: /^https?$/, error: 'must be a URL such as http://127.0.0.1:4400' });

const reachable = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine(
    (parts) => parts.every(isAllowable),
    'must be addresses, blocks or host names such as 10.0.0.0/8,relay.internal',
  );

const Environment = z.object({
  WAYMARK_PORT: port(4400),
  WAYMARK_HOST: z.string().min(1, 'must be a host name or an address').default('127.0.0.1'),
  WAYMARK_HOME: z.string().min(1, 'must be a folder').default('.waymark'),
  WAYMARK_URL: origin.optional(),
  WAYMARK_MAIL_PORT: portText.transform(Number).optional(),
  WAYMARK_TEMPORAL_PORT: port(7233),
  WAYMARK_TEMPORAL_UI_PORT: port(8233),
  WAYMARK_EGRESS_ALLOW: reachable,
  WAYMARK_SAMPLE: flag,
  WAYMARK_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('info'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'must be host:port, such as 127.0.0.1:7233')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().min(1, 'must be a namespace').default('default'),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  TEMPORAL_TLS: flag,
});

/** Which part of the runtime a process is. */
export type Role = 'api' | 'worker' | 'all';

/** How this process is set up. */
export interface Config {
  role: Role;
  host: string;
  /** 0 lets the machine choose. */
  port: number;
  /** Where mail servers tell what became of messages, over SMTP; undefined: not at all. 0 lets the machine choose. */
  mailPort: number | undefined;
  /** Where people and links reach us; no slash at its end. */
  url: string;
  /** Folder of the database and the keys. */
  home: string;
  /** Folder of the built designer. */
  designer: string;
  /** Folders with connector packages. */
  connectors: string[];
  /** Whether connectors that are edited, added or removed are loaded again, as in development. */
  reload: boolean;
  /** The file that names npm packages allowed as connectors, and what connectors may reach beyond public addresses. */
  allowList: string;
  /** What connectors may reach beyond public addresses and that file: addresses, blocks and host names. */
  egress: string[];
  /** Undefined: the sample workspace goes into a store started for the first time. */
  sample: boolean | undefined;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  temporal: { address: string; namespace: string; apiKey?: string; tls: boolean; uiUrl: string };
}

/**
 * Reads the environment (contracts.md, *Environment*), `--role` and `--reload`. What is wrong comes back as sentences naming the
 * variable. A relative home is taken from the checkout's root.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[] = [],
): { config: Config } | { problems: string[] } {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Environment.safeParse(set);
  if (!read.success) return { problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) };
  const role = roleOf(argv);
  if (role === undefined) return { problems: ['--role must be api, worker or all.'] };
  const env = read.data;
  return {
    config: {
      role,
      host: env.WAYMARK_HOST,
      port: env.WAYMARK_PORT,
      mailPort: env.WAYMARK_MAIL_PORT,
      url: env.WAYMARK_URL?.replace(/\/+$/, '') ?? `http://${shown(env.WAYMARK_HOST)}:${env.WAYMARK_PORT}`,
      home: resolve(checkout, env.WAYMARK_HOME),
      designer: resolve(checkout, 'apps/designer/dist'),
      connectors: [resolve(checkout, 'plugins')],
      reload: argv.includes('--reload'),
      allowList: resolve(checkout, 'waymark.config.json'),
      egress: env.WAYMARK_EGRESS_ALLOW,
      sample: env.WAYMARK_SAMPLE === undefined ? undefined : env.WAYMARK_SAMPLE === '1',
      logLevel: env.WAYMARK_LOG,
      temporal: {
        address: env.TEMPORAL_ADDRESS ?? `127.0.0.1:${env.WAYMARK_TEMPORAL_PORT}`,
        namespace: env.TEMPORAL_NAMESPACE,
        ...(env.TEMPORAL_API_KEY && { apiKey: env.TEMPORAL_API_KEY }),
        tls: env.TEMPORAL_TLS === '1' || env.TEMPORAL_API_KEY !== undefined,
        uiUrl: `http://127.0.0.1:${env.WAYMARK_TEMPORAL_UI_PORT}`,
      },
    },
  };
}

/** The host as a browser on this machine writes it. */
function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function roleOf(argv: readonly string[]): Role | undefined {
  const { role } = parseArgs({
    args: [...argv],
    options: { role: { type: 'string', default: 'all' } },
    strict: false,
  }).values;
  return role === 'api' || role === 'worker' || role === 'all' ? role : undefined;
}
