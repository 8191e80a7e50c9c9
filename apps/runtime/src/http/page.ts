import type { FastifyReply } from 'fastify';
import { type Markup, markup } from './markup.ts';

/** A page for somebody who followed a link in a message. */
export interface Page {
  /** A BCP 47 tag. */
  language: string;
  heading: string;
  text?: string | undefined;
  /** Further parts, below the text. */
  parts?: readonly Markup[] | undefined;
  /** What stands above the page, such as a choice of languages. */
  top?: Markup | undefined;
}

/** Where the pages' style sheet is. */
export const stylePath = '/u/style.css';

/** The page as HTML, without script. */
export const pageHtml = ({ language, heading, text, parts = [], top }: Page): string =>
  markup`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${heading}</title>
<link rel="stylesheet" href="${stylePath}">
<body>
${top}
<main>
<h1>${heading}</h1>
${text === undefined ? undefined : markup`<p>${text}</p>`}
${parts}
</main>
</body>
</html>
`.html;

/** Our own style and forms, nothing from elsewhere, no script but ours, and no frame around us. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page. Its address is a credential: no store keeps it and no other site learns it. */
export const showPage = (reply: FastifyReply, page: Page): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'content-language': page.language,
    })
    .send(pageHtml(page));
