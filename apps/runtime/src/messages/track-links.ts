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
const webInMarkdown = /https?:\/\/(?:\\[!-/:-@[-`{-~]|[^\s<>"'`\\])+/g;

/** Replaces the web addresses in tracked fields by signed `/c/` addresses, and names the links to keep. */
export function trackLinks(content: JsonObject, tracking: Tracking): { content: JsonObject; links: TrackedLink[] } {
  const links = new Map<string, TrackedLink>();
  const track = (text: string, isMarkdown: boolean): string =>
    text.replace(isMarkdown ? webInMarkdown : web, (match) => {
      const written = withoutTail(match);
      const address = isMarkdown ? written.replace(/\\(.)/g, '$1') : written;
      if (address.startsWith(`${tracking.url}/u/`)) return match;
      const id = createHash('sha256').update(`${tracking.deliveryKey}\n${address}`).digest('hex').slice(0, 20);
      links.set(id, { id, url: address });
      return `${clickUrl(tracking.url, tracking.signingKey, id)}${match.slice(written.length)}`;
    });
  const tracked = mapTexts(content, tracking.schema, (text, { rules }) =>
    rules.links === 'tracked' ? track(text, rules.format === 'markdown') : text,
  );
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

const balanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length && text.split('[').length === text.split(']').length;
