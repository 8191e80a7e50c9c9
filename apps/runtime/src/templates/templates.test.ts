import { loadManifests } from '@waymark/connectors/loader';
import { checkContent, checkJourney, compileJourney, summarizeContent } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject, Plan } from '@waymark/core/plan';
import { simulate } from '@waymark/core/simulator';
import { pathsOf, wayOf } from '@waymark/core/simulator/paths';
import { countSmsSegments } from '@waymark/core/text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { JourneyDetail, TemplateView, UsedTemplate } from '../api/index.ts';
import { keptSaid } from '../contents/node-content.ts';
import { composeMessage } from '../messages/compose.ts';
import { createRenderer } from '../messages/render.ts';
import { makeCustomers, type SampleCustomer } from '../sample/customers.ts';
import { readTemplates } from './read-templates.ts';
import type { Template } from './template.ts';
import { wordJourney, wordsOf } from './word-journey.ts';

const languages = ['en', 'de', 'es', 'fi', 'tr', 'zh'];
/** No text message of a template takes more. */
const mostMessages = 2;

const templates = await readTemplates();
const plugins = new URL('../../../../plugins', import.meta.url).pathname;
const manifests: ConnectorManifest[] = [...(await loadManifests({ folders: [plugins] })).manifests.values()];
const manifestOf = (id: string) => {
  const manifest = manifests.find((one) => one.id === id);
  if (!manifest) throw new Error(`there is no connector ${id}`);
  return manifest;
};

function contextOf({ contents, occasions }: Template) {
  return {
    connectors: manifests,
    workspace: {
      contents: contents.map((content) =>
        summarizeContent(content as unknown as JsonObject, { connectors: manifests }),
      ),
      segments: [],
      occasions: occasions.map(({ key }) => key),
      journeys: [],
      connections: [],
    },
  };
}

function planOf(template: Template): Plan {
  const compiled = compileJourney(wordJourney(template, wordsOf(template, 'en')), contextOf(template));
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

test('there are six of them, each in a folder of its key', () => {
  expect(templates.map(({ key }) => key)).toEqual([
    'hcp-welcome',
    'congress',
    'refill',
    'sample-follow-up',
    'win-back',
    'complaint',
  ]);
});

describe.each(templates.map((template) => [template.key, template] as const))('the template %s', (_, template) => {
  const { contents, journey, words } = template;
  const nodes = journey.nodes as { id: string; content?: { use: string } }[];

  test.each(languages)('has no problem to solve in %s, and a name for every node', (language) => {
    expect(Object.keys(words)).toContain(language);
    const own = wordsOf(template, language);
    expect(Object.keys(own.nodes)).toEqual(nodes.map(({ id }) => id));
    expect(Object.keys(own.occasions ?? {})).toEqual(template.occasions.map(({ key }) => key));
    expect(checkJourney(wordJourney(template, own), contextOf(template))).toEqual([]);
  });

  test('brings the contents it uses and no others, each in six languages and without a problem', () => {
    expect(nodes.flatMap(({ content }) => content?.use ?? []).sort()).toEqual(contents.map(({ key }) => key).sort());
    for (const content of contents) {
      expect(Object.keys(content.variants), content.key).toEqual(languages);
      expect(checkContent(content, { connectors: manifests }), content.key).toEqual([]);
    }
  });

  test('plays to its end for every path through it', () => {
    const plan = planOf(template);
    const { paths, truncated } = pathsOf(plan, { most: 1_000 });
    expect(truncated).toBe(false);
    expect(paths.length).toBeGreaterThan(5);
    for (const { steps, example } of paths) {
      const { trace } = example ? simulate(plan, example) : { trace: [] };
      expect(wayOf(plan, trace)).toEqual(steps);
      expect(trace.at(-1)?.type).toBe('exited');
    }
  });
});

describe('the messages', () => {
  const renderer = createRenderer();
  afterAll(() => renderer.close());
  const customers = makeCustomers({ seed: 20_261, now: Date.parse('2026-11-22T00:00:00Z') });
  const isFor = ({ key }: Template) => (key === 'refill' ? 'patient' : 'hcp');

  test.each(
    templates.flatMap((template) => template.contents.map((content) => [content.key, template, content] as const)),
  )('%s renders for everybody, in every language', async (_, template, content) => {
    const own = customers.filter(({ attributes }) => attributes.type === isFor(template));
    const render = async ({ attributes }: SampleCustomer, language: string) => {
      const { fields, slots } = keptSaid(content, { slots: {}, speaks: language });
      const composition = { content: fields, slots, manifest: manifestOf(content.connector), customer: attributes };
      const host = { renderer, url: 'https://waymark.example', signingKey: Buffer.alloc(32) };
      const rest = { delivery: { id: 1, key: 'k1' }, entry: {}, mode: 'strict' as const };
      return composeMessage({ ...composition, ...rest }, host);
    };
    for (const [place, customer] of own.entries()) {
      // Everybody in their own language, and a few in all of them.
      for (const language of place % 40 === 0 ? languages : [String(customer.attributes.language)]) {
        const message = await render(customer, language);
        if ('problem' in message) throw new Error(`${language}: ${message.problem.path}: ${message.problem.message}`);
        expect(JSON.stringify(message.content)).not.toMatch(/\{\{|\bundefined\b|\bnull\b/);
        if (content.connector !== 'sms') continue;
        const { segments } = countSmsSegments(String(message.content.text));
        expect(segments, `${language}: ${message.content.text}`).toBeLessThanOrEqual(mostMessages);
      }
    }
  });
});

describe('a template that is used', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());
  const use = (template: string, language: string) =>
    served.call<UsedTemplate>('templates.use', { template, language }, 'mutation');
  const draft = async (key: string) => (await served.call<JourneyDetail>('journeys.get', { key })).document;

  test('is listed in the language of who looks', async () => {
    const list = await served.call<TemplateView[]>('templates.list', { language: 'de-AT' });
    expect(list).toHaveLength(6);
    expect(list[0]).toMatchObject({
      key: 'hcp-welcome',
      title: 'Willkommen mit Übergabe an den Außendienst',
      connectors: ['email', 'rep-task'],
    });
    expect(list[0]?.rows.slice(0, 2)).toEqual([['start', 'start'], ['channel']]);
    const [english] = await served.call<TemplateView[]>('templates.list', { language: 'nl' });
    expect(english?.title).toBe('HCP welcome with rep hand-over');
  });

  test('becomes a draft that could be published at once, with contents and occasion', async () => {
    const { journey, created, kept } = await use('congress', 'fi');
    expect(created).toHaveLength(5);
    expect(kept).toEqual([]);
    const document = await draft(journey);
    expect(document).toMatchObject({
      key: journey,
      name: 'Kongressi',
      brief: { aim: expect.stringContaining('hyödyksi') },
    });
    expect(await served.call('journeys.check', { document })).toEqual({ problems: [] });
    const [occasion] = await served.foundation.store.occasions.all();
    expect(occasion).toMatchObject({ key: 'congress', name: 'Kongressi' });
    expect(Date.parse(occasion?.start ?? '')).toBeGreaterThan(Date.now() + 100 * 86_400_000);
  });

  test('twice writes over nothing that was changed meanwhile', async () => {
    const { store } = served.foundation;
    const first = await use('complaint', 'en');
    await served.call(
      'contents.import',
      { document: changed(await store.contents.byKey('complaint-care')) },
      'mutation',
    );
    await served.call('occasions.save', { key: 'congress', name: 'Ours', start: '2031-01-01' }, 'mutation');
    const second = await use('complaint', 'de');
    await use('congress', 'de');
    expect(second).toMatchObject({ created: [], kept: first.created });
    expect(second.journey).not.toBe(first.journey);
    expect((await store.contents.byKey('complaint-care'))?.name).toBe('Mine');
    expect(await store.occasions.all()).toMatchObject([{ name: 'Ours', start: '2031-01-01' }]);
  });

  test('that does not exist is not found', async () => {
    expect(await use('nothing', 'en')).toMatchObject({ data: { httpStatus: 404 } });
  });
});

const changed = (content: { document: JsonObject } | undefined): JsonObject => ({ ...content?.document, name: 'Mine' });
