import { failure } from '@waymark/connectors/sdk';
import { escapeHtml } from './shell.ts';

/** What stands around a design. `language` is a BCP 47 tag. */
interface Around {
  title: string;
  preheader: string | undefined;
  language: string | undefined;
}

/**
 * A marketer's own design as HTML. Includes no files and no scripts, and fetches no fonts from elsewhere. Throws an
 * `invalid-message` failure where it is no MJML that can be shown.
 */
export async function renderDesign(mjml: string, { title, preheader, language }: Around): Promise<string> {
  if (/<mj-include\b/i.test(mjml)) throw failure('invalid-message', 'mjml: mj-include is not possible here.');
  // MJML is big: only what needs it waits for it.
  const { default: mjml2html } = await import('mjml');
  const { html, errors } = await mjml2html(mjml, { validationLevel: 'soft', ignoreIncludes: true, fonts: {} }).catch(
    (error: unknown) => {
      throw failure('invalid-message', `mjml: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  const unknown = errors.find(({ message }) => /doesn't exist or is not registered/.test(message));
  if (unknown) throw failure('invalid-message', `mjml: line ${unknown.line}: ${unknown.message}`);
  if (runsCode.test(html) || hasEvents(html)) throw failure('invalid-message', 'mjml: a mail runs no scripts.');
  const hidden = preheader && !/<mj-preview\b/i.test(mjml) ? `${hide(preheader)}\n` : '';
  return html
    .replaceAll('lang="und"', `lang="${escapeHtml(language ?? 'und')}"`)
    .replace('<title></title>', () => `<title>${escapeHtml(title)}</title>`)
    .replace(/<body[^>]*>/, (body) => `${body}\n${hidden}`);
}

const runsCode = /<script\b|(?:href|src|action)\s*=\s*(?:["']\s*)?(?:javascript|vbscript|data):/i;

/** A tag whose end is beyond doubt: quotes stand only around values, and no other tag begins in it. */
const tag =
  /<[a-z][^\s<>"'=/]{0,60}(?:\s{1,200}[^\s<>"'=/]{1,100}(?:\s{0,9}=\s{0,9}(?:"[^"<]{0,9999}"|'[^'<]{0,9999}'|[^\s<>"'=`]{1,999}))?){0,100}\s{0,200}\/?>/gi;

/** Whether a tag has an event attribute. Beside tags that are in doubt, whatever looks like one counts. */
function hasEvents(html: string): boolean {
  const isEvent = /[\s/"']on[a-z]{1,40}\s*=/i;
  const names = html.match(tag)?.map((found) => found.replace(/"[^"]*"|'[^']*'/g, '')) ?? [];
  const between = html.replace(tag, ' ');
  return names.some((found) => isEvent.test(found)) || (/<[a-z]/i.test(between) && isEvent.test(between));
}

const hide = (preheader: string): string =>
  `<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all;">${escapeHtml(preheader)}</div>`;
