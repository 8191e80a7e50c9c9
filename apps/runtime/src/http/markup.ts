/** HTML that is safe to show: made by `markup`. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** HTML from a template: what is put into it is escaped, but for other markup, lists of it, and nothing. */
export function markup(
  texts: TemplateStringsArray,
  ...values: (Markup | readonly Markup[] | string | undefined)[]
): Markup {
  return new Markup(texts.map((text, n) => text + shown(values[n])).join(''));
}

function shown(value: Markup | readonly Markup[] | string | undefined): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return value.map(({ html }) => html).join('');
}
