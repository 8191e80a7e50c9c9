/** What was filled in, each as the kind of value that it is written as: types never coerce. */
export function writtenValues(written: Readonly<Record<string, string>>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, meant(text.trim())]])),
  );
}

/** A number or a boolean where it is written as one; what would lose digits as a number, such as a postcode, is a text. */
function meant(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  const isNumber =
    /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) && Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER;
  return isNumber ? Number(text) : text;
}
