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

/** A content with links of ours, and where these lead; `crowded` is the field in which there are too many. */
export interface Tracked {
  content: JsonObject;
  links: TrackedLink[];
  crowded?: string;
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

/** A message may hold this many different links: each is a row, and a signature. */
export const mostLinks = 1_000;

const web = /https?:\/\/[^\s<>"'`\\]+/g;

/** In Markdown a sign may be written with a backslash before it. */
const webInMarkdown = /https?:\/\/(?:\\[!-/:-@[-`{-~]|(?!\]\()[^\s<>"'`\\])+/g;

/** In MJML only what leads away is a link: pictures, fonts and namespaces have addresses too. */
const leading = /<(?!mj-font\b|mj-include\b|link\b)[a-z][^<>]*>/gi;
const href = /(\shref\s*=\s*)(["'])(.*?)\2/gi;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|quot|apos|amp|lt|gt);/gi;
const named: Record<string, string> = { '&quot;': '"', '&apos;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Longer addresses are left as they are: what stands between a reader and a page may not carry them. */
const longest = 2_048;

/** Our address in the place of another; undefined where that one stays as it is. */
type Ours = (address: string) => string | undefined;

/** Puts our address in the place of each of a text's links. Takes time in proportion to the text, whatever it says. */
type Rewrite = (text: string, ours: Ours) => string;

const rewrites: Record<'text' | 'markdown' | 'mjml', Rewrite> = {
  text: (text, ours) => text.replace(web, (match) => withTail(match, ours)),
  markdown: (text, ours) =>
    text.replace(webInMarkdown, (match, at: number) =>
      isPicture(text, at) ? match : withTail(match, (address) => ours(address.replace(/\\(.)/g, '$1'))),
    ),
  mjml: (text, ours) =>
    text.replace(leading, (tag) =>
      tag.replace(href, (whole, before: string, quote: string, value: string) => {
        const address = withoutEntities(value).trim();
        const link = /^https?:\/\//i.test(address) ? ours(address) : undefined;
        return link === undefined ? whole : `${before}${quote}${link}${quote}`;
      }),
    ),
};

/**
 * Replaces the web addresses in tracked fields by signed `/c/` addresses, and names the links to keep. Addresses of our own
 * stay, and so do those of pictures, those longer than 2,048 characters and what is no address after all. A link is kept as
 * the URL Standard writes it, in ASCII, so that it can stand in a header. Of more than 1,000 the rest stay as
 * they are, and the message is not to go.
 */
export function trackLinks(content: JsonObject, tracking: Tracking): Tracked {
  const links = new Map<string, TrackedLink>();
  let crowded: string | undefined;
  const made = new Map<string, string>();
  const ours: Ours = (address) => {
    if (links.size > mostLinks) return undefined;
    if (address.length > longest || address.startsWith(`${tracking.url}/`)) return undefined;
    const before = made.get(address);
    if (before !== undefined) return before;
    const url = URL.parse(address)?.href;
    if (url === undefined || url.length > longest) return undefined;
    const id = createHash('sha256').update(`${tracking.deliveryKey}\n${url}`).digest('hex').slice(0, 20);
    links.set(id, { id, url });
    const link = clickUrl(tracking.url, tracking.signingKey, id);
    made.set(address, link);
    return link;
  };
  const tracked = mapTexts(content, tracking.schema, (text, { path, rules }) => {
    if (rules.links !== 'tracked') return text;
    const rewrite = rewrites[rules.format === 'markdown' || rules.format === 'mjml' ? rules.format : 'text'];
    const rewritten = rewrite(text, ours);
    if (links.size > mostLinks) crowded ??= path;
    return rewritten;
  });
  return { content: tracked, links: [...links.values()], ...(crowded !== undefined && { crowded }) };
}

/** The address a recipient follows for a tracked link. */
export const clickUrl = (url: string, key: Buffer, link: string): string => `${url}/c/${signToken(key, 'click', link)}`;

/** Whether the address at a place of a Markdown text is that of a picture: `![…](` stands before it, on one line. */
function isPicture(text: string, at: number): boolean {
  let end = text[at - 1] === '<' ? at - 1 : at;
  while (text[end - 1] === ' ') end -= 1;
  if (!text.startsWith('](', end - 2)) return false;
  const title = text.slice(text.lastIndexOf(']', end - 3) + 1, end - 2);
  return title.slice(title.lastIndexOf('\n') + 1).includes('![');
}

/** An address in running text ends before the sentence's full stop, and before a bracket it did not open. */
function withoutTail(match: string): string {
  const unopened = { ')': 0, ']': 0 };
  for (const sign of match) {
    if (sign === ')' || sign === ']') unopened[sign] += 1;
    else if (sign === '(') unopened[')'] -= 1;
    else if (sign === '[') unopened[']'] -= 1;
  }
  let end = match.length;
  for (; end > 0; end -= 1) {
    const sign = match.charAt(end - 1);
    if (sign === ')' || sign === ']') {
      if (unopened[sign] <= 0) break;
      unopened[sign] -= 1;
    } else if (!'.,;:!?'.includes(sign)) break;
    if (match[end - 2] === '\\') end -= 1;
  }
  return match.slice(0, end);
}

/** A link in running text, with what follows it left in its place. */
function withTail(match: string, ours: Ours): string {
  const written = withoutTail(match);
  const link = ours(written);
  return link === undefined ? match : `${link}${match.slice(written.length)}`;
}

/** An address as an attribute holds it, with its entities read, each once. */
const withoutEntities = (value: string): string =>
  value.replace(entity, (whole, decimal?: string, hexadecimal?: string) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    if (Number.isNaN(code)) return named[whole.toLowerCase()] ?? whole;
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
