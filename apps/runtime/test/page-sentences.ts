/**
 * Takes a page of Markdown apart into what can be proved one by one: sentences and clauses (ended by `.` or `;`), rows of
 * tables (their variants, divided by `·`), lines of code blocks. Headings and blocks of JSON (examples) are left out.
 */
export function sentencesOf(page: string): string[] {
  const found: string[] = [];
  let prose: string[] = [];
  let fence: string | undefined;
  const endProse = () => {
    found.push(...clauses(prose.join(' '), /[.;](?=\s|$)/));
    prose = [];
  };
  const lines = page.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('```')) {
      endProse();
      fence = fence === undefined ? line.slice(3) : undefined;
    } else if (fence !== undefined) {
      if (fence === '') found.push(...clauses(line, /$/));
    } else if (line.startsWith('|')) {
      endProse();
      const isHead = [line, lines[at + 1] ?? ''].some((one) => /^\|[-|]+$/.test(one));
      if (!isHead) found.push(...clauses(line, /·/));
    } else if (line.startsWith('#') || line.trim() === '') {
      endProse();
    } else {
      prose.push(line);
    }
  }
  endProse();
  return found;
}

/** Splits a text where `end` stands outside of backticks; each part in one line, without what encloses it. */
function clauses(text: string, end: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  let isCode = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '`') isCode = !isCode;
    if (isCode || text.slice(at).search(end) !== 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.replace(/\s+/g, ' ').replace(/^[\s|]+|[\s|]+$/g, '')).filter(Boolean);
}
