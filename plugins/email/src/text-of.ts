import { convert } from 'html-to-text';

/** HTML as the text part of a mail: links with their address after them, no pictures, and nothing that is hidden. */
export function textOf(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
      { selector: 'img', format: 'skip' },
      { selector: '*[style^="display:none"]', format: 'skip' },
      { selector: 'table', format: 'block' },
      ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
