import { card, type Look, line, panel, rightPanel } from './look-places.ts';

const who = panel('Customers in this journey');

/** Varnholt was sent a message of `running`, and waits. */
export const living: readonly Look[] = [
  ['who is in it', who, { width: '336', ...rightPanel }],
  ['its title', (page) => who(page).locator('h2'), { font: '14/20', weight: '600' }],
  ['figure', (page) => who(page).locator('dd').first(), { font: '22/28', weight: '600' }],
  ['what a figure says', (page) => who(page).locator('dt').first(), { font: '12/16', color: '{muted}' }],
  ['name', (page) => who(page).getByRole('listitem').getByText('Varnholt'), { size: '13', weight: '600' }],
  [
    'since when',
    (page) =>
      who(page)
        .getByRole('listitem')
        .getByText(/^since/),
    { font: '12/16', color: '{muted}' },
  ],
  ['edge', line('Vortrag besucht, Next → Unterlagen zum Vortrag'), { stroke: '1.5 {audience}' }],
  [
    'count on an edge',
    (page) => page.locator('.react-flow__edgelabel-renderer span').first(),
    { height: '22', radius: '11', background: '{raised}', rings: '0 0 0 1 {border strong}', size: '12', weight: '600' },
  ],
  [
    'strip of counts',
    (page) => card('Unterlagen zum Vortrag')(page).getByText('1 sent').locator('..'),
    { height: '28', border: '1 {border}', color: '{muted}', font: '12/16' },
  ],
  [
    'here now',
    (page) => card('Unterlagen gelesen')(page).getByText('1 here now'),
    { height: '20', radius: '10', background: '{accent}', color: '{on accent}', size: '11', weight: '600' },
  ],
];
