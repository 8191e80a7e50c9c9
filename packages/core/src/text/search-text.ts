/**
 * A text as searches compare it: without regard to case and accents, and in no language's own way, so that `istanbul`
 * finds `İSTANBUL` and `Isparta` is found by `ısparta`, whatever the browser speaks.
 */
export const searchText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .trim();
