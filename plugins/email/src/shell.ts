import { shellHtml } from './shell-html.ts';

/** What a mail is dressed with. `language` is a BCP 47 tag; `body` and `footer` are HTML already. */
export interface Dress {
  title: string;
  preheader: string | undefined;
  language: string | undefined;
  body: string;
  footer: string;
}

/** Puts a body into our own page: it reads well on a desktop and a phone, by day and by night, in mail programs old and new. */
export function dressHtml({ title, preheader, language, body, footer }: Dress): string {
  const parts: Record<string, string> = {
    title: escapeHtml(title),
    preheader: escapeHtml(preheader ?? ''),
    language: escapeHtml(language ?? 'und'),
    body,
    footer,
  };
  return shellHtml.replace(/\{(title|preheader|language|body|footer)\}/g, (_, name: string) => parts[name] ?? '');
}

/** A text as HTML shows it, to the letter, between tags as in an attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
