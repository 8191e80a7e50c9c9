import { type ContentSummary, KeptContent, Slot, slotsIn } from '../content/index.ts';
import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import { faultsOf } from '../journey/issue.ts';
import type { Problem } from '../journey/problem.ts';
import { checkFields, mayLeave } from '../nodes/content.ts';
import { type ContentSchemaOf, contentSchemas } from '../nodes/content-schema.ts';
import { isObject, type Json, type JsonObject } from '../plan/index.ts';
import { type Found, problem } from './say.ts';
import { inspect } from './sound.ts';

/** What kept content is checked against. */
export interface ContentCheckContext {
  connectors: readonly ConnectorManifest[];
}

/**
 * Finds every problem of a content document at once, whatever the document is; all of them are errors: journeys that use
 * it cannot be published. A problem in a language's texts has a path beginning `variants`, then the language, which its
 * message names. Never throws.
 */
export function checkContent(document: unknown, { connectors }: ContentCheckContext): Problem[] {
  const soundness = inspect(document);
  if (!isObject(document) || !soundness.sound) {
    const found = soundness.sound ? [{ code: 'invalid-setting', key: 'not-a-content' } as const] : soundness.found;
    return found.map(problem);
  }
  const schemaOf = contentSchemas();
  const issues = KeptContent.safeParse(document).error?.issues ?? [];
  const found = [
    ...soundness.found,
    ...issues
      .flatMap((issue) => faultsOf(issue, document))
      .map((fault): Found => ({ ...fault, code: 'invalid-setting' })),
    ...checkConnector(document, connectors),
    ...checkFallback(document),
    ...variantsOf(document).flatMap(([language, fields]) =>
      checkVariant(document, { language, fields, connectors, schemaOf }),
    ),
  ];
  return once(found).map(problem);
}

/** Says what journeys have to know of a content document, whatever it is. */
export function summarizeContent(document: JsonObject, context: ContentCheckContext): ContentSummary {
  const { key, name, connector, fallback } = document;
  const variants = variantsOf(document);
  return {
    key: text(key),
    name: text(name) || text(key),
    connector: text(connector),
    fallback: text(fallback),
    languages: variants.map(([language]) => language),
    slots: Object.fromEntries(slotsOf(document).flatMap(([slot, said]) => readSlot(slot, said))),
    errors: checkContent(document, context).length,
    withoutUnsubscribe: variants.filter(([, fields]) => !mayLeave(fields)).map(([language]) => language),
  };
}

function checkConnector({ connector }: JsonObject, connectors: readonly ConnectorManifest[]): Found[] {
  if (typeof connector !== 'string' || connectors.some(({ id }) => id === connector)) return [];
  const values = { reference: connector };
  return [{ code: 'unknown-reference', key: 'unknown-connector', path: ['connector'], values }];
}

function checkFallback(document: JsonObject): Found[] {
  const { fallback } = document;
  if (typeof fallback !== 'string' || variantsOf(document).some(([language]) => language === fallback)) return [];
  return [
    {
      code: 'invalid-content',
      key: 'no-fallback-variant',
      path: ['variants', fallback],
      values: { language: fallback },
    },
  ];
}

interface VariantContext extends ContentCheckContext {
  language: string;
  fields: JsonObject;
  schemaOf: ContentSchemaOf;
}

/** Checks one language's texts by the connector's schema, and that the slots they use are declared. */
function checkVariant(document: JsonObject, { language, fields, connectors, schemaOf }: VariantContext): Found[] {
  const at = ['variants', language];
  const manifest = connectors.find(({ id }) => id === document.connector);
  const faults = manifest ? checkFields(fields, manifest, schemaOf) : [];
  const declared = new Set(slotsOf(document).map(([name]) => name));
  return [
    ...faults.map(({ path = [], ...fault }): Found => ({ ...fault, name: language, path: [...at, ...path.slice(1)] })),
    ...Object.entries(fields).flatMap(([field, value]) =>
      slotsIn(value)
        .filter((slot) => !declared.has(slot))
        .map((slot): Found => {
          const found = { code: 'invalid-content', key: 'slot-undeclared', values: { slot } } as const;
          return { ...found, name: language, path: [...at, field] };
        }),
    ),
  ];
}

const variantsOf = ({ variants }: JsonObject): [string, JsonObject][] =>
  Object.entries(isObject(variants) ? variants : {}).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );

const slotsOf = ({ slots }: JsonObject): [string, Json][] => Object.entries(isObject(slots) ? slots : {});

const readSlot = (name: string, said: Json): [string, Slot][] => {
  const slot = Slot.safeParse(said);
  return slot.success ? [[name, slot.data]] : [];
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One problem for one place, said once. */
function once(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ key, path }) => {
    const place = JSON.stringify([key, path]);
    return !seen.has(place) && seen.add(place);
  });
}
