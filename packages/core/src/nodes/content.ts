import { z } from 'zod';
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
    return z.fromJSONSchema(schema, { defaultTarget: 'draft-7' });
  } catch {
    return z.unknown();
  }
}

/** Checks inline content against its connector's schema, and that marketing email lets its reader leave. */
export function checkContent(content: Record<string, Json>, manifest: ConnectorManifest, purpose: Purpose): Finding[] {
  const { error } = contentSchema(manifest.content).safeParse(content);
  const faults = (error?.issues ?? []).flatMap((issue) => faultsOf(issue, content));
  const found = faults.map(({ key, path, values }): Finding => {
    const [field] = path;
    const label = manifest.words.en.fields[String(field)]?.label;
    return {
      code: 'invalid-content',
      key,
      path: ['content', ...path],
      values: { ...values, ...(label && { field: label }) },
    };
  });
  const mayLeave = /links\s*\.\s*unsubscribe/.test(JSON.stringify(content));
  if (manifest.channel === 'email' && purpose === 'marketing' && !mayLeave) {
    found.push({ code: 'no-unsubscribe', path: ['content'], values: { link: '{{ links.unsubscribe }}' } });
  }
  return found;
}
