import MarkdownIt, { type Token } from 'markdown-it';

// Raw HTML stays text. Tables are left out: they have no good form in a text part or on a phone.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable('table');
markdown.validateLink = (url) => /^(https?:\/\/|mailto:|tel:)/i.test(url.trim());

/** Markdown as HTML, with raw HTML shown as text and only web, mail and telephone links. */
export function toHtml(source: string): string {
  return markdown.render(source);
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
      if (link && text.slice(link.from) !== link.href) text += ` (${link.href})`;
    } else text += token.content;
  }
  return text;
}
