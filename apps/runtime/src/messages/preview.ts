import type { JsonSchema } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import MarkdownIt from 'markdown-it';

const look =
  'body{font:15px/1.55 system-ui,sans-serif;color:#172024;background:#fff;margin:20px}a{color:#0b6b6b}img{max-width:100%}';

/** The message as its recipient reads it, where a field of its content is Markdown: a whole HTML page without scripts. */
export function previewHtml(content: JsonObject, schema: JsonSchema): string | undefined {
  const properties = schema.properties as Record<string, JsonObject> | undefined;
  const written = Object.entries(properties ?? {})
    .filter(([, rules]) => rules.format === 'markdown')
    .flatMap(([name]) => (typeof content[name] === 'string' ? [content[name]] : []));
  if (written.length === 0) return undefined;
  const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
  return `<!doctype html><meta charset="utf-8"><style>${look}</style>${written.map((text) => markdown.render(text)).join('')}`;
}
