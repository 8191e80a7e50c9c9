import { type ContentSummary, type ContentUse, isGiven } from '../content/index.ts';
import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import { faultsOf } from '../journey/issue.ts';
import type { Json, Purpose } from '../plan/index.ts';
import type { ContentSchemaOf } from './content-schema.ts';
import type { Finding } from './kind.ts';

/** Checks the fields of a content against its connector's schema; paths begin with `content`. */
export function checkFields(
  content: Record<string, Json>,
  manifest: ConnectorManifest,
  schemaOf: ContentSchemaOf,
): Finding[] {
  const { error } = schemaOf(manifest).safeParse(content);
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

/** Checks content written in the node: its fields, and that marketing lets its reader leave where the channel can. */
export function checkContent(
  content: Record<string, Json>,
  manifest: ConnectorManifest,
  { purpose, schemaOf }: { purpose: Purpose; schemaOf: ContentSchemaOf },
): Finding[] {
  const found = checkFields(content, manifest, schemaOf);
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

/** Marketing has to show its reader the way out on channels whose connector knows that readers unsubscribe. */
const needsUnsubscribe = ({ channel, capabilities }: ConnectorManifest, purpose: Purpose): boolean =>
  purpose === 'marketing' && capabilities.events.includes(`${channel}.unsubscribed`);

/** True where a content's texts hold the link by which its reader leaves. */
export const mayLeave = (content: Record<string, Json>): boolean =>
  /links\s*\.\s*(unsubscribe|preferences)\b/.test(JSON.stringify(content));
