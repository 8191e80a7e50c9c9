import type { JsonObject } from '@waymark/core/plan';
import { Liquid, type Template } from 'liquidjs';

/** What content may read. */
export interface RenderScope {
  /** The customer's attributes. */
  customer: JsonObject;
  /** Properties of the entering event. */
  entry: JsonObject;
  /** Our own links, such as `unsubscribe`. */
  links: Record<string, string>;
  /** What the journey writes into the content's open places; each is rendered itself, without `slots`. */
  slots?: Record<string, string>;
}

/** How values stand in a text: on one line, on any number of lines, to the letter in Markdown, to the letter in markup. */
export type TextFormat = 'line' | 'lines' | 'markdown' | 'mjml';

/** One text of a content. */
export interface TextToRender {
  /** Such as `body` or `outcomes.0`. */
  path: string;
  text: string;
  format: TextFormat;
}

/** All texts of one message. */
export interface TextsToRender {
  texts: readonly TextToRender[];
  scope: RenderScope;
  /** A variable without a value is a problem; else it is blank. */
  isStrict: boolean;
}

/** The texts in their order, or what is wrong with the first that cannot be rendered. */
export type RenderedTexts = { texts: string[] } | { problem: { path: string; message: string } };

/** Most characters of all texts of a message together, as written and as rendered. */
const longest = 1_000_000;

/** Templates are read once, as long as their texts have no more characters than this together. */
const keptCharacters = 2_000_000;

/** Limits of Liquid's own: milliseconds a text, and about as many characters made by its filters. */
const limits = { parseLimit: longest, renderLimit: 1_000, memoryLimit: 10_000_000 };

/** Gives the function that renders texts, with what it has read before in its memory. */
export function createTextRenderer(): (work: TextsToRender) => RenderedTexts {
  const engines: Record<TextFormat, Engine> = {
    line: createEngine(onOneLine),
    lines: createEngine((value) => value),
    markdown: createEngine((value, isOurs) => (isOurs ? value : escapeMarkdown(value))),
    mjml: createEngine((value, isOurs) => (isOurs ? value : escapeMarkup(value))),
  };
  return ({ texts, scope, isStrict }) => {
    const rendered: string[] = [];
    let left = longest;
    for (const { path, text, format } of texts) {
      try {
        const made = engines[format](text, scope, isStrict);
        left -= made.length;
        if (left < 0) return { problem: { path, message: `the message is longer than ${longest} characters` } };
        rendered.push(made);
      } catch (error) {
        return { problem: { path, message: wordsFor(error) } };
      }
    }
    return { texts: rendered };
  };
}

type Engine = (text: string, scope: RenderScope, isStrict: boolean) => string;

/** One Liquid for one format; `show` is how a value stands in it. Links and slots are ours, and may stand as they are. */
function createEngine(show: (value: string, isOurs: boolean) => string): Engine {
  let ours: ReadonlySet<string> = new Set();
  const liquid = new Liquid({
    ...limits,
    ownPropertyOnly: true,
    strictFilters: true,
    lenientIf: true,
    templates: {},
    timezoneOffset: 0,
    locale: 'en-US',
    outputEscape: (value: unknown) => {
      const text = value === null || value === undefined ? '' : String(value);
      return show(text, ours.has(text));
    },
  });
  // There are no other files, and nothing goes around the escaping.
  for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag];
  delete liquid.filters.raw;
  const parse = createParse(liquid);
  return (text, { slots = {}, ...scope }, strictVariables) => {
    const links = Object.values(scope.links);
    ours = new Set(links);
    const filled = mapValues(slots, (slot) => liquid.renderSync(parse(slot), scope, { strictVariables }));
    ours = new Set([...links, ...Object.values(filled)]);
    return liquid.renderSync(parse(text), { ...scope, slots: filled }, { strictVariables });
  };
}

/** Reads templates, the same one once for as long as it is kept. */
function createParse(liquid: Liquid): (text: string) => Template[] {
  const read = new Map<string, Template[]>();
  let kept = 0;
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    const template = liquid.parse(text);
    if (kept + text.length > keptCharacters) {
      read.clear();
      kept = 0;
    }
    kept += text.length;
    read.set(text, template);
    return template;
  };
}

/** A value on one line: a line break in a name never becomes one in a subject, where it could begin a header. */
function onOneLine(value: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new Error('a value has a line break or a control character');
  return value;
}

/** A value as Markdown shows it, to the letter: a name is never a link, a heading or a picture. */
const escapeMarkdown = (value: string): string => value.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');

/** A value as markup shows it, to the letter, in a text as in an attribute. */
const escapeMarkup = (value: string): string => value.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const mapValues = (from: Record<string, string>, change: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));

/** Liquid's own words without its excerpt of the template, which may quote a customer. */
const wordsFor = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
