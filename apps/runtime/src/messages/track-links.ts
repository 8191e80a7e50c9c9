import { createHash } from 'node:crypto';
import type { JsonSchema } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { mapTexts } from './map-texts.ts';
import { signToken } from './tokens.ts';

/** A tracked link of a delivery. */
export interface TrackedLink {
  id: string;
  /** Where it leads. */
  url: string;
}

/** Whose links they are, and how they are made. */
export interface Tracking {
  /** The delivery's permanent key: the same links at every attempt. */
  deliveryKey: string;
  /** The content's JSON Schema; the URLs in its fields marked `links: "tracked"` are replaced. */
  schema: JsonSchema;
  /** Where people reach us; no slash at its end. */
  url: string;
  signingKey: Buffer;
}

const web = /https?:\/\/[^\s<>"'`\\]+/g;

/** In Markdown a sign may be written with a backslash before it. */
const webInMarkdown = /https?:\/\/(?:\\[!-/:-@[-`{-~]|(?!\]\()[^\s<>"'`\\])+/g;

/** In MJML only what leads away is a link: pictures, fonts and namespaces have addresses too. */
const leading = /<(?!mj-font\b|mj-include\b|link\b)[a-z][\w-]*\b[^<>]*>/gi;
const href = /(\shref\s*=\s*)(["'])(.*?)\2/gi;

/** A picture in Markdown, up to its address. */
const picture = /!\[[^\]\n]*\]\([ ]*<?$/;

/** Puts our address in the place of each of a text's links. */
type Rewrite = (text: string, ours: (address: string) => string) => string;

const rewrites: Record<'text' | 'markdown' | 'mjml', Rewrite> = {
  text: (text, ours) => text.replace(web, (match) => withTail(match, ours)),
  markdown: (text, ours) =>
    text.replace(webInMarkdown, (match, at: number) =>
      picture.test(text.slice(text.lastIndexOf('\n', at) + 1, at))
        ? match
        : withTail(match, (address) => ours(address.replace(/\\(.)/g, '$1'))),
    ),
  mjml: (text, ours) =>
    text.replace(leading, (tag) =>
      tag.replace(href, (whole, before: string, quote: string, value: string) =>
        /^\s*https?:\/\//i.test(value) ? `${before}${quote}${ours(withoutEntities(value.trim()))}${quote}` : whole,
      ),
    ),
};

/**
 * Replaces the web addresses in tracked fields by signed `/c/` addresses, and names the links to keep. Addresses of our own
 * stay, and so do those of pictures.
 */
export function trackLinks(content: JsonObject, tracking: Tracking): { content: JsonObject; links: TrackedLink[] } {
  const links = new Map<string, TrackedLink>();
  const ours = (address: string): string => {
    if (address.startsWith(`${tracking.url}/`)) return address;
    const id = createHash('sha256').update(`${tracking.deliveryKey}\n${address}`).digest('hex').slice(0, 20);
    links.set(id, { id, url: address });
    return clickUrl(tracking.url, tracking.signingKey, id);
  };
  const tracked = mapTexts(content, tracking.schema, (text, { rules }) => {
    if (rules.links !== 'tracked') return text;
    return rewrites[rules.format === 'markdown' || rules.format === 'mjml' ? rules.format : 'text'](text, ours);
  });
  return { content: tracked, links: [...links.values()] };
}

/** The address a recipient follows for a tracked link. */
export const clickUrl = (url: string, key: Buffer, link: string): string => `${url}/c/${signToken(key, 'click', link)}`;

/** An address in running text ends before the sentence's full stop, and before a bracket it did not open. */
function withoutTail(match: string): string {
  let address = match.replace(/[.,;:!?]+$/, '');
  while (/[)\]]$/.test(address) && !balanced(address)) address = address.slice(0, -1).replace(/[.,;:!?]+$/, '');
  return address;
}

/** A link in running text, with what follows it left in its place. */
function withTail(match: string, ours: (address: string) => string): string {
  const written = withoutTail(match);
  return `${ours(written)}${match.slice(written.length)}`;
}

/** An address as an attribute holds it, with its entities read. */
const withoutEntities = (value: string): string =>
  value
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const balanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length && text.split('[').length === text.split(']').length;
