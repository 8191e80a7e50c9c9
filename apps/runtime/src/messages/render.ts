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
export function renderContent(content: JsonObject, scope: RenderScope, mode: RenderMode): Rendered {
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
  });
  const problems: { path: string; message: string }[] = [];
  const rendered = renderWith((text, path) => {
    try {
      return liquid.parseAndRenderSync(text, scope);
    } catch (error) {
      problems.push({ path, message: wordsFor(error) });
      return '';
    }
  }, content);
  const [problem] = problems;
  return problem ? { problem } : { content: rendered as JsonObject };
}

function renderWith(render: (text: string, path: string) => string, value: Json, path = ''): Json {
  if (typeof value === 'string') return value.includes('{') ? render(value, path) : value;
  if (Array.isArray(value)) return value.map((inner, index) => renderWith(render, inner, join(path, String(index))));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, renderWith(render, inner, join(path, name))]),
  );
}

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** Liquid's own words without its excerpt of the template, which may quote a customer. */
const wordsFor = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
