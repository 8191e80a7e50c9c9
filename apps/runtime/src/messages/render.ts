import type { JsonSchema } from '@waymark/core/journey';
import type { Json, JsonObject } from '@waymark/core/plan';
import { Liquid } from 'liquidjs';

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
  const plain = liquidFor(mode, (value) => value);
  const links = new Set(Object.values(scope.links));
  const markdown = liquidFor(mode, (value) => (links.has(value) ? value : escapeMarkdown(value)));
  const render = (text: string, path: string, isMarkdown: boolean): string => {
    try {
      return (isMarkdown ? markdown : plain).parseAndRenderSync(text, scope);
    } catch (error) {
      problems.push({ path, message: wordsFor(error) });
      return '';
    }
  };
  const rendered = renderIn(content, { schema, path: '', render });
  const [problem] = problems;
  return problem ? { problem } : { content: rendered as JsonObject };
}

function liquidFor(mode: RenderMode, outputEscape: (value: string) => string): Liquid {
  return new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: mode === 'strict',
    lenientIf: true,
    templates: {},
    parseLimit: 1_000_000,
    renderLimit: 1_000,
    memoryLimit: 10_000_000,
    timezoneOffset: 0,
    outputEscape: (value: unknown) => outputEscape(value === null || value === undefined ? '' : String(value)),
  });
}

/** A value as Markdown shows it, to the letter: a name is never a link, a heading or a picture. */
const escapeMarkdown = (value: string): string => value.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');

interface Place {
  schema: Json | undefined;
  path: string;
  render: (text: string, path: string, isMarkdown: boolean) => string;
}

function renderIn(value: Json, { schema, path, render }: Place): Json {
  const rules = isObject(schema) ? schema : {};
  if (typeof value === 'string') return value.includes('{') ? render(value, path, rules.format === 'markdown') : value;
  if (Array.isArray(value)) {
    return value.map((inner, n) => renderIn(inner, { schema: rules.items, path: join(path, String(n)), render }));
  }
  if (!isObject(value)) return value;
  const properties = isObject(rules.properties) ? rules.properties : {};
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      renderIn(inner, { schema: properties[name], path: join(path, name), render }),
    ]),
  );
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** Liquid's own words without its excerpt of the template, which may quote a customer. */
const wordsFor = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
