import type { ConnectorManifest } from '@waymark/core/journey';
import type { z } from 'zod';
import type { Connector } from '../sdk/index.ts';
import { ManifestShape, manifestOf } from './manifest.ts';

/** The one version of the contract that this host speaks. */
const apiVersion = 1;

/** What was found of an export: a connector with its manifest, or why it is none. */
export type Inspected = { connector: Connector; manifest: ConnectorManifest } | { reason: string };

/** Looks at what a package default-exports: a connector, its English words complete, or why it is none. Never throws. */
export function inspectConnector(exported: unknown): Inspected {
  const inspected = inspectDeclaration(exported);
  const reason = 'reason' in inspected ? undefined : reasonOfWords(inspected.connector);
  return reason === undefined ? inspected : { reason };
}

/** As `inspectConnector`, whatever its words leave out. */
export function inspectDeclaration(exported: unknown): Inspected {
  if (!isRecord(exported)) return { reason: 'It does not default-export a connector made by defineConnector.' };
  if (exported.apiVersion !== apiVersion)
    return {
      reason: `It asks for apiVersion ${JSON.stringify(exported.apiVersion) ?? 'none'}, and this host speaks version ${apiVersion}.`,
    };
  const missing = gaps(exported);
  if (missing.length > 0) return { reason: `It is not a whole connector: ${missing.join(', ')}.` };
  const connector = exported as unknown as Connector;
  try {
    const read = ManifestShape.safeParse(manifestOf(connector));
    if (read.success) return { connector, manifest: read.data };
    return { reason: `Its declaration is not valid: ${told(read.error)}.` };
  } catch (thrown) {
    return { reason: `Its declaration cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
}

/** Which fields and events of a connector English does not name; undefined where it names all. */
export function reasonOfWords({
  settings,
  secrets,
  content,
  capabilities,
  words: { en },
}: Connector): string | undefined {
  const fields = [settings, secrets, content].flatMap(({ shape }) => Object.keys(shape));
  const unnamed = [
    ...fields.filter((field) => !en.fields?.[field]?.label).map((field) => `words.en.fields.${field} has no label`),
    ...capabilities.events
      .filter((event) => typeof en.events?.[event] !== 'string')
      .map((event) => `words.en.events has no name for "${event}"`),
  ];
  return unnamed.length > 0 ? `Its English words are not complete: ${unnamed.join(', ')}.` : undefined;
}

/** The problems of a schema's verdict in one line. */
export function told(error: z.core.$ZodError): string {
  return error.issues
    .map(({ path, message }) => [path.map(String).join('.'), message].filter(Boolean).join(': '))
    .join('; ');
}

function gaps(exported: Record<string, unknown>): string[] {
  const found: string[] = [];
  for (const part of ['settings', 'secrets', 'content'])
    if (!isObjectSchema(exported[part])) found.push(`${part} is no z.object`);
  for (const part of ['deliver', 'checkConnection'])
    if (typeof exported[part] !== 'function') found.push(`${part} is no function`);
  for (const part of ['preview', 'lookup', 'recall', 'poll'])
    if (exported[part] !== undefined && typeof exported[part] !== 'function') found.push(`${part} is no function`);
  for (const part of ['capabilities', 'words']) if (!isRecord(exported[part])) found.push(`${part} is missing`);
  if (isRecord(exported.words) && !isRecord(exported.words.en)) found.push('words.en is missing');
  if (isRecord(exported.capabilities) && !Array.isArray(exported.capabilities.events))
    found.push('capabilities.events is no list');
  const { webhook } = exported;
  if (
    webhook !== undefined &&
    !(isRecord(webhook) && typeof webhook.verify === 'function' && typeof webhook.parse === 'function')
  )
    found.push('webhook has no verify and parse');
  return found;
}

function isObjectSchema(value: unknown): boolean {
  return isRecord(value) && typeof value.safeParse === 'function' && isRecord(value.shape);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
