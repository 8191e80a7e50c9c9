import type { JsonSchema } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { Liquid, type Template } from 'liquidjs';
import { mapTexts } from './map-texts.ts';

/** What content may read. */
export interface RenderScope {
  /** The customer's attributes. */
  customer: JsonObject;
  /** Properties of the entering event. */
  entry: JsonObject;
  /** `unsubscribe`, where the message has one. */
  links: Record<string, string>;
}

/** Rendered content, or why the message cannot be sent: the field's path, and a sentence. */
export type Rendered = { content: JsonObject } | { problem: { path: string; message: string } };

/** Whether a missing variable is a problem, or blank (for test runs and previews). */
export type RenderMode = 'strict' | 'lenient';

/**
 * Renders every text of the content with Liquid: own properties only, no unknown filters, no files, and limits on length
 * (1 MB), time (one second a field) and memory.
 */
export function renderContent(
  content: JsonObject,
  scope: RenderScope,
  { mode, schema }: { mode: RenderMode; schema: JsonSchema },
): Rendered {
  const problems: { path: string; message: string }[] = [];
  const { plain, markdown } = renderers[mode];
  const links = new Set(Object.values(scope.links));
  const rendered = mapTexts(content, schema, (text, { path, rules }) => {
    if (!text.includes('{')) return text;
    try {
      return (rules.format === 'markdown' ? markdown : plain)(text, scope, links);
    } catch (error) {
      problems.push({ path, message: wordsFor(error) });
      return '';
    }
  });
  const [problem] = problems;
  return problem ? { problem } : { content: rendered };
}

/** Renders one text; `links` are those that stay as they are. */
type Renderer = (text: string, scope: RenderScope, links: ReadonlySet<string>) => string;

/** Texts are read once, as many as are kept. */
const keptTexts = 500;

function createRenderer(mode: RenderMode, show: (value: string) => string): Renderer {
  let own: ReadonlySet<string> = new Set();
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: mode === 'strict',
    lenientIf: true,
    templates: {},
    parseLimit: 1_000_000,
    renderLimit: 1_000,
    memoryLimit: 10_000_000,
    timezoneOffset: 0,
    outputEscape: (value: unknown) => {
      const text = value === null || value === undefined ? '' : String(value);
      return own.has(text) ? text : show(text);
    },
  });
  const read = new Map<string, Template[]>();
  return (text, scope, links) => {
    const template = read.get(text) ?? liquid.parse(text);
    if (read.size >= keptTexts) read.clear();
    read.set(text, template);
    own = links;
    return liquid.renderSync(template, scope);
  };
}

/** A value as Markdown shows it, to the letter: a name is never a link, a heading or a picture. */
const escapeMarkdown = (value: string): string => value.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');

const renderersOf = (mode: RenderMode) => ({
  plain: createRenderer(mode, (value) => value),
  markdown: createRenderer(mode, escapeMarkdown),
});
const renderers = { strict: renderersOf('strict'), lenient: renderersOf('lenient') };

/** Liquid's own words without its excerpt of the template, which may quote a customer. */
const wordsFor = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
