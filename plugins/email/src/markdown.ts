import MarkdownIt, { type Token } from 'markdown-it';

// Raw HTML stays text. Tables are left out: they have no good form in a text part or on a phone.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable('table');
markdown.validateLink = (url) => /^(https?:\/\/|mailto:|tel:)/i.test(url.trim());

const teal = '#0b6b6b';
const heading = 'font-weight:600;color:#172024;';

/** Written on each element, since not every mail program reads a style sheet. */
const styles: Record<string, string> = {
  h1: `margin:0 0 16px;font-size:26px;line-height:34px;${heading}`,
  h2: `margin:28px 0 12px;font-size:20px;line-height:28px;${heading}`,
  h3: `margin:24px 0 8px;font-size:17px;line-height:26px;${heading}`,
  p: 'margin:0 0 16px;',
  ul: 'margin:0 0 16px;padding:0 0 0 24px;',
  ol: 'margin:0 0 16px;padding:0 0 0 24px;',
  li: 'margin:0 0 6px;',
  a: `color:${teal};text-decoration:underline;`,
  img: 'display:block;max-width:100%;height:auto;border:0;border-radius:6px;',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #9ccfcb;color:#4a585c;',
  hr: 'margin:28px 0;border:0;border-top:1px solid #dfe5e5;height:0;',
  code: 'font-family:Menlo,Consolas,monospace;font-size:14px;',
};

/**
 * Markdown as HTML, with raw HTML shown as text and only web, mail and telephone links. A bold link alone in its paragraph is
 * a button.
 */
export function toHtml(source: string): string {
  const tokens = markdown.parse(source, {});
  for (const [n, token] of tokens.entries()) {
    const button = token.type === 'inline' ? buttonOf(token.children ?? []) : undefined;
    if (button !== undefined && tokens[n - 1]?.type === 'paragraph_open') {
      token.children = [button];
      for (const around of [tokens[n - 1], tokens[n + 1]]) if (around) around.hidden = true;
    } else for (const one of [token, ...(token.children ?? [])]) dress(one);
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

function dress(token: Token): void {
  const style = token.nesting >= 0 ? styles[token.tag] : undefined;
  if (style !== undefined) token.attrSet('style', style);
}

/** The button that a paragraph of nothing but a bold link is; a table, so that Outlook shows it as one. */
function buttonOf(children: Token[]): Token | undefined {
  const seen = children.filter(({ type, content }) => type !== 'text' || content !== '');
  const [strong, link] = seen;
  const text = seen.slice(2, -2);
  const [linkEnd, strongEnd] = seen.slice(-2);
  const isOne =
    strong?.type === 'strong_open' &&
    link?.type === 'link_open' &&
    linkEnd?.type === 'link_close' &&
    strongEnd?.type === 'strong_close' &&
    text.length > 0 &&
    text.every(({ type }) => type === 'text');
  if (!isOne) return undefined;
  const { escapeHtml } = markdown.utils;
  const href = escapeHtml(String(link.attrGet('href')));
  const label = escapeHtml(text.map(({ content }) => content).join(''));
  strong.type = 'html_inline';
  strong.nesting = 0;
  strong.content = `<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="margin:8px 0 24px;border-collapse:separate;"><tr><td class="button" align="center" bgcolor="${teal}" style="border-radius:6px;background:${teal};mso-padding-alt:13px 24px;"><a href="${href}" target="_blank" style="display:inline-block;padding:13px 24px;border-radius:6px;background:${teal};color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;mso-padding-alt:0;">${label}</a></td></tr></table>\n`;
  return strong;
}
/** Markdown as plain text for a mail's text part: links with their address in parentheses, lists with dashes or numbers. */
export function toText(source: string): string {
  const lists: { next: number | undefined }[] = [];
  let text = '';
  for (const token of markdown.parse(source, {})) {
    switch (token.type) {
      case 'bullet_list_open':
        lists.push({ next: undefined });
        break;
      case 'ordered_list_open':
        lists.push({ next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        if (lists.length === 0) text += '\n';
        break;
      case 'list_item_open':
        text += bullet(lists);
        break;
      case 'inline':
        text += inline(token.children ?? []);
        break;
      case 'fence':
      case 'code_block':
        text += `${token.content}\n`;
        break;
      case 'hr':
        text += '---\n\n';
        break;
      case 'paragraph_close':
      case 'heading_close':
        text += lists.length > 0 ? '\n' : '\n\n';
        break;
    }
  }
  return `${text.trim()}\n`;
}

function bullet(lists: { next: number | undefined }[]): string {
  const list = lists.at(-1);
  const indent = '  '.repeat(Math.max(lists.length - 1, 0));
  if (list?.next === undefined) return `${indent}- `;
  list.next += 1;
  return `${indent}${list.next - 1}. `;
}

function inline(tokens: Token[]): string {
  let text = '';
  const links: { href: string; from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open') links.push({ href: String(token.attrGet('href') ?? ''), from: text.length });
    else if (token.type === 'link_close') {
      const link = links.pop();
      if (link && text.slice(link.from) !== link.href.replace(/^(?:mailto|tel):/, '')) text += ` (${link.href})`;
    } else text += token.content;
  }
  return text;
}
