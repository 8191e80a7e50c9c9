/** A text with a capital first letter, as a language such as `tr` writes it: Turkish has `İ` for `i`. */
export function capitalized(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
