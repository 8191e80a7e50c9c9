/** The blocks of fields in a report (RFC 3464 §2.1, RFC 5965 §3), by lower-case name; a folded field is one line. */
export function fieldBlocks(text: string): ReadonlyMap<string, string>[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const fields = block.split('\n').flatMap((line): [string, string][] => {
        const colon = line.indexOf(':');
        return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
      });
      return new Map(fields);
    })
    .filter(({ size }) => size > 0);
}

/** A value without its type: `smtp; 550 …`, `rfc822; ada@example.org`. */
export const withoutType = (value: string | undefined): string => (value ?? '').replace(/^[\w-]+\s*;\s*/, '');
