import { z } from 'zod';
import { type ContentSummary, type ContentUse, isGiven } from '../content/index.ts';
import type { ConnectorManifest, JsonSchema } from '../journey/connector-manifest.ts';
import { faultsOf } from '../journey/issue.ts';
import type { Json, Purpose } from '../plan/index.ts';
import type { Finding } from './kind.ts';

const compiled = new WeakMap<JsonSchema, z.ZodType>();

/** A schema with keywords that cannot be followed here accepts everything; the connector itself has the last word. */
function contentSchema(schema: JsonSchema): z.ZodType {
  const known = compiled.get(schema) ?? read(schema);
  compiled.set(schema, known);
  return known;
}

function read(schema: JsonSchema): z.ZodType {
  try {
    return needingOne(z.fromJSONSchema(schema, { defaultTarget: 'draft-7' }), schema.needsOneOf);
  } catch {
    return z.unknown();
  }
}

/** The hint `needsOneOf` of a connector's content: of these fields at least one is given; the first is missing, else. */
function needingOne(type: z.ZodType, fields: Json | undefined): z.ZodType {
  if (!Array.isArray(fields) || fields.length === 0) return type;
  const isMet = (content: unknown) =>
    fields.some((field) => (content as Record<string, unknown> | null)?.[String(field)] !== undefined);
  return type.refine(isMet, { message: 'missing', path: [String(fields[0])] });
}

/** Checks the fields of a content against its connector's schema; paths begin with `content`. */
export function checkFields(content: Record<string, Json>, manifest: ConnectorManifest): Finding[] {
  const { error } = contentSchema(manifest.content).safeParse(content);
  const faults = (error?.issues ?? []).flatMap((issue) => faultsOf(issue, content));
  return faults.map(({ key, path, values }): Finding => {
    const [field] = path;
    const label = manifest.words.en.fields[String(field)]?.label;
    return {
      code: 'invalid-content',
      key,
      path: ['content', ...path],
      values: { ...values, ...(label && { field: label }) },
    };
  });
}

/** Checks content written in the node: its fields, and that marketing email lets its reader leave. */
export function checkContent(content: Record<string, Json>, manifest: ConnectorManifest, purpose: Purpose): Finding[] {
  const found = checkFields(content, manifest);
  if (needsUnsubscribe(manifest, purpose) && !mayLeave(content)) {
    found.push({ code: 'no-unsubscribe', path: ['content'], values: { link: unsubscribeLink } });
  }
  return found;
}

/** Checks that kept content can be used here: by this connector, with these slots, sound in all of its languages. */
export function checkUse(
  { slots: given = {} }: ContentUse,
  kept: ContentSummary,
  { manifest, purpose }: { manifest: ConnectorManifest | undefined; purpose: Purpose },
): Finding[] {
  const found: Finding[] = [];
  const wrong = (key: string, path: string[], values: Record<string, string> = {}) =>
    found.push({
      code: 'invalid-content',
      key,
      path: ['content', ...path],
      values: { reference: kept.name, ...values },
    });
  if (manifest && kept.connector !== manifest.id) {
    wrong('content-of-another-channel', ['use'], { connector: manifest.title });
    return found;
  }
  if (kept.errors > 0) wrong('content-has-problems', ['use']);
  for (const [name, { title, default: usual }] of Object.entries(kept.slots)) {
    if (usual === undefined && !isGiven(given, name)) wrong('slot-missing', ['slots', name], { slot: title });
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(kept.slots, name)) wrong('slot-unknown', ['slots', name], { slot: name });
  }
  if (manifest && needsUnsubscribe(manifest, purpose) && kept.withoutUnsubscribe.length > 0) {
    const languages = kept.withoutUnsubscribe.join(', ');
    const values = { link: unsubscribeLink, reference: kept.name, languages };
    found.push({ code: 'no-unsubscribe', key: 'no-unsubscribe-in', path: ['content', 'use'], values });
  }
  return found;
}

const unsubscribeLink = '{{ links.unsubscribe }}';

const needsUnsubscribe = ({ channel }: ConnectorManifest, purpose: Purpose): boolean =>
  channel === 'email' && purpose === 'marketing';

/** True where a content's texts hold the link by which its reader leaves. */
export const mayLeave = (content: Record<string, Json>): boolean =>
  /links\s*\.\s*(unsubscribe|preferences)\b/.test(JSON.stringify(content));
