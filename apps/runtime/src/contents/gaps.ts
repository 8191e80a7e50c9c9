import { languageFor } from '@waymark/core/content';
import { type ConnectorManifest, readable } from '@waymark/core/journey';
import { isObject, type JsonObject } from '@waymark/core/plan';
import type { ContentGap } from '../api/contents.ts';
import { displayName } from '../customers/display-name.ts';
import { mapTexts } from '../messages/map-texts.ts';
import type { Renderer } from '../messages/render.ts';
import type { StoredContent } from '../store/contents.ts';
import type { Reached } from '../store/reach.ts';
import type { Store } from '../store/store.ts';
import { contentsOf } from './contents-of.ts';
import { keptSaid, type NodeContent } from './node-content.ts';
import { variablesIn } from './variables.ts';

/** What looking for gaps needs of the rest of the runtime. */
export interface GapsParts {
  store: Store;
  renderer: Renderer;
  manifestOf: (connector: string) => ConnectorManifest | undefined;
}

/** How many customers are named of those who lack something. */
const named = 5;

/** Texts that only rendering can judge are rendered for this many customers. */
const sampled = 200;

/** One node's texts, and whom they go to. */
interface Told {
  node: string;
  nodeName: string;
  manifest: ConnectorManifest;
  said: NodeContent;
  reached: Reached;
}

/**
 * Finds messages of a journey that could not be made for some of the customers they can reach, since a variable has no
 * value: by a count over all of them where reading the text tells which, else by rendering it for a sample.
 */
export async function findGaps(parts: GapsParts, document: JsonObject): Promise<ContentGap[]> {
  const { store } = parts;
  const [stored, languages] = await Promise.all([store.contents.all(), store.reach.languages()]);
  const found: ContentGap[] = [];
  for (const told of messagesOf(document, { stored, languages, manifestOf: parts.manifestOf })) {
    const texts = textsOf(told).map(variablesIn);
    const needed = [...new Map(texts.flatMap((text) => text.needed).map((path) => [path.join('.'), path])).values()];
    found.push(...(await missing(parts, told, needed)));
    if (texts.some(({ isComplex }) => isComplex)) found.push(...(await failing(parts, told, needed)));
  }
  return found;
}

/** The messages of a journey: one for each node, and of kept content one for each language in which it is sent. */
function messagesOf(
  document: JsonObject,
  context: {
    stored: readonly StoredContent[];
    languages: readonly string[];
    manifestOf: GapsParts['manifestOf'];
  },
): Told[] {
  const contents = contentsOf(document, context.stored);
  const nodes = (Array.isArray(document.nodes) ? document.nodes : []).filter(isObject);
  return nodes.flatMap((node): Told[] => {
    const { id, name, connector, content } = node;
    const manifest = typeof connector === 'string' ? context.manifestOf(connector) : undefined;
    if (typeof id !== 'string' || !manifest || !isObject(content)) return [];
    const told = { node: id, nodeName: typeof name === 'string' && name ? name : readable(id), manifest };
    const { address } = manifest.capabilities;
    if (typeof content.use !== 'string') {
      return [{ ...told, said: { fields: content, slots: {} }, reached: { address, languages: undefined } }];
    }
    const kept = Object.hasOwn(contents, content.use) ? contents[content.use] : undefined;
    if (!kept || !isObject(kept.variants)) return [];
    const offered = Object.keys(kept.variants);
    return offered.flatMap((language): Told[] => {
      const languages = context.languages.filter((one) => (languageFor(one, offered) ?? kept.fallback) === language);
      if (languages.length === 0) return [];
      const slots = isObject(content.slots) ? content.slots : {};
      return [{ ...told, said: keptSaid(kept, { slots, speaks: language }), reached: { address, languages } }];
    });
  });
}

/** Every text of a message, and what stands in its slots. */
function textsOf({ said, manifest }: Told): string[] {
  const texts = Object.values(said.slots);
  mapTexts(said.fields, manifest.content, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Counts who lacks an attribute that a message needs. */
async function missing({ store }: GapsParts, told: Told, needed: string[][]): Promise<ContentGap[]> {
  if (needed.length === 0) return [];
  const { of, lacking } = await store.reach.lacking(told.reached, needed);
  return Promise.all(
    needed.flatMap((path, n) => {
      const count = lacking[n] ?? 0;
      if (count === 0) return [];
      const some = store.reach.some(told.reached, { lacking: path, limit: named });
      return [
        some.then(
          (customers): ContentGap => ({
            ...placeOf(told),
            type: 'missing',
            variable: `customer.${path.join('.')}`,
            customers: count,
            of,
            some: customers.map((customer) => ({ id: customer.outsideId, name: displayName(customer) })),
          }),
        ),
      ];
    }),
  );
}

/** Renders a message for a sample, and groups what goes wrong otherwise than by an attribute counted already. */
async function failing({ store, renderer }: GapsParts, told: Told, counted: string[][]): Promise<ContentGap[]> {
  const customers = await store.reach.some(told.reached, { limit: sampled });
  const groups = new Map<string, ContentGap>();
  for (const customer of customers) {
    if (counted.some((path) => lacks(customer.attributes, path))) continue;
    const scope = { customer: customer.attributes, entry: {}, links: madeUpLinks, slots: told.said.slots };
    const made = await renderer.render(told.said.fields, scope, { mode: 'strict', schema: told.manifest.content });
    if (!('problem' in made) || /\bentry\b/.test(made.problem.message)) continue;
    const { path, message } = made.problem;
    const key = JSON.stringify([path, message]);
    const group = groups.get(key) ?? {
      ...placeOf(told),
      type: 'failing',
      path,
      message,
      customers: 0,
      of: customers.length,
      some: [],
    };
    group.customers += 1;
    if (group.some.length < named) group.some.push({ id: customer.outsideId, name: displayName(customer) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Links as every message has them. */
const madeUpLinks = {
  unsubscribe: 'https://waymark.invalid/u/0',
  preferences: 'https://waymark.invalid/p/0',
  confirm: 'https://waymark.invalid/k/0',
};

const placeOf = ({ node, nodeName, said }: Told) => ({
  node,
  nodeName,
  ...(said.language !== undefined && { language: said.language }),
});

/** True where an attribute is not there at all; null is blank, and no gap. */
export function lacks(attributes: JsonObject, path: readonly string[]): boolean {
  let value: unknown = attributes;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return true;
    value = value[name];
  }
  return false;
}
