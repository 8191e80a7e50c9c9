import { expect, test } from 'vitest';
import { searchText } from './search-text.ts';

test.each([
  ['istanbul', 'İSTANBUL'],
  ['ısparta', 'Isparta'],
  ['DIYARBAKIR', 'Diyarbakır'],
  ['cardiologia', 'Cardiología'],
  ['ÄRZTE', 'ärzte'],
  ['旅程', '旅程'],
])('a search for %s finds %s', (wanted, name) => {
  expect(searchText(`Visits in ${name}`)).toContain(searchText(` ${wanted} `));
});
