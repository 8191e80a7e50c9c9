/**
 * The number that a field of numbers shows; empty where there is none. RJSF hands numbers over as text with the decimal
 * separator of the reader's language where that is not a point.
 */
export function numberShown(value: unknown, separator: string): number | '' {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return '';
  const number = Number(value.replace(separator, '.'));
  return Number.isNaN(number) ? '' : number;
}
