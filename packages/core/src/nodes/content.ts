import { z } from 'zod';
import type { ConnectorManifest, JsonSchema } from '../journey/connector-manifest.ts';
import type { Json, Purpose } from '../plan/index.ts';
import type { Finding } from './kind.ts';

const compiled = new WeakMap<JsonSchema, z.ZodType>();

function contentSchema(schema: JsonSchema): z.ZodType {
  const known = compiled.get(schema) ?? z.fromJSONSchema(schema, { defaultTarget: 'draft-7' });
  compiled.set(schema, known);
  return known;
}

/** Checks inline content against its connector's schema, and that marketing email lets its reader leave. */
export function checkContent(content: Record<string, Json>, manifest: ConnectorManifest, purpose: Purpose): Finding[] {
  const { error } = contentSchema(manifest.content).safeParse(content);
  const found = (error?.issues ?? []).map(({ path, message }): Finding => {
    const field = path.map(String).join('.');
    const label = manifest.words.en.fields[field]?.label ?? field;
    return { code: 'invalid-content', path: ['content', ...path.map(key)], values: { field: label, reason: message } };
  });
  const mayLeave = /links\s*\.\s*unsubscribe/.test(JSON.stringify(content));
  if (manifest.channel === 'email' && purpose === 'marketing' && !mayLeave) {
    found.push({ code: 'no-unsubscribe', path: ['content'] });
  }
  return found;
}

const key = (key: PropertyKey): string | number => (typeof key === 'symbol' ? String(key) : key);
