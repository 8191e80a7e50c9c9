import {
  bar,
  canvas,
  card,
  cell,
  edge,
  handles,
  inspector,
  kind,
  type Look,
  line,
  node,
  palette,
  rail,
  ring,
  tile,
} from './look-places.ts';

const first = 'HCP registered, Next → Welcome';

/** The editor as it lies there, `Welcome` not selected. */
export const atRest: readonly Look[] = [
  ['rail', rail, { width: '72', background: '{surface}', 'border right': '1 {border}' }],
  [
    'rail entry',
    (page) => rail(page).getByRole('link', { name: 'Channels' }),
    { size: '11', weight: '500', color: '{muted}', radius: '8' },
  ],
  [
    'current rail entry',
    (page) => rail(page).getByRole('link', { name: 'Journeys' }),
    { background: '{accent soft}', color: '{on accent soft}' },
  ],
  ['rail icon', (page) => rail(page).getByRole('link', { name: 'Channels' }).locator('svg'), { drawn: '20 × 20' }],

  ['top bar', bar, { height: '52', background: '{surface}', 'border bottom': '1 {border}' }],
  [
    'journey name',
    (page) => bar(page).getByLabel('Name of the journey'),
    { font: '14/20', weight: '600', color: '{text}' },
  ],
  ['crumb', (page) => bar(page).getByRole('link', { name: 'Journeys' }), { font: '13/20', color: '{muted}' }],
  [
    'state pill',
    (page) => bar(page).getByRole('status').locator('> *').first(),
    { font: '12/16', weight: '500', radius: '11' },
  ],
  ['modes', (page) => bar(page).getByRole('radiogroup'), { height: '32', radius: '8', background: '{sunken}' }],
  [
    'problems button',
    (page) => bar(page).getByRole('button', { name: /problem/ }),
    { height: '28', background: '{error soft}', color: '{error}', radius: '8' },
  ],
  [
    'publish button',
    (page) => bar(page).getByRole('button', { name: 'Publish…' }),
    { height: '32', background: '{accent}', color: '{on accent}', radius: '8', size: '13', weight: '600' },
  ],

  ['palette', palette, { width: '200', background: '{surface}', 'border right': '1 {border}' }],
  [
    'palette search',
    (page) => palette(page).getByRole('textbox'),
    { height: '32', radius: '8', border: '1 {border strong}', background: '{raised}', size: '13' },
  ],
  [
    'palette heading',
    (page) => palette(page).getByRole('heading', { name: 'Channels' }),
    { font: '12/16', weight: '600', color: '{muted}' },
  ],
  [
    'palette entry',
    (page) => palette(page).getByRole('button', { name: 'Email' }),
    { height: '32', size: '13', color: '{text}' },
  ],
  [
    'palette tile',
    (page) => palette(page).getByRole('button', { name: 'Email' }).locator('[data-size]'),
    { width: '24', height: '24', radius: '6', background: '{channel soft}', color: '{channel}' },
  ],

  ['canvas', (page) => canvas(page).locator('.react-flow__background'), { background: '{canvas}' }],
  ['canvas dots', (page) => canvas(page).locator('.react-flow__background circle'), { fill: '{dots}' }],
  [
    'floating tools',
    (page) => page.getByRole('toolbar', { name: 'Zoom' }),
    { background: '{raised}', radius: '8', rings: ring },
  ],
  ['tool', (page) => page.getByRole('button', { name: 'Zoom in' }), { width: '28', height: '28', radius: '8' }],
  ['Tidy', (page) => page.getByRole('button', { name: 'Tidy' }), { height: '28', radius: '8' }],

  ['node', card('Welcome'), { width: '240', radius: '10', background: '{raised}', rings: ring }],
  ['node of one line', card('HCP registered'), { width: '240', height: '62' }],
  ['node of two lines and two outlets', card('Time to read'), { height: '109' }],
  ['node of one line with a problem', card('Welcome'), { height: '90' }],
  ['node of one line and four outlets', card('By specialty'), { width: '320', height: '92' }],
  ['exit', card('Nurtured'), { height: '40', radius: '20', background: '{raised}', rings: ring }],
  ['node shadow in light', card('HCP registered'), { 'light shadow': '0 1 2 0 #122024 6%, 0 2 6 0 #122024 5%' }],
  [
    'inside of a node',
    (page) => tile('HCP registered')(page).locator('..'),
    { 'padding left': '12', 'padding top': '12', 'padding right': '12', gap: '10' },
  ],
  ['tile', tile('HCP registered'), { width: '32', height: '32', radius: '8' }],
  ['tile icon', (page) => tile('HCP registered')(page).locator('svg'), { drawn: '18 × 18' }],
  [
    'node name',
    (page) => card('Time to read')(page).getByText('Time to read'),
    { font: '13/18', weight: '600', color: '{text}' },
  ],
  ['sentence', (page) => card('Time to read')(page).locator('p'), { font: '12/17', color: '{muted}' }],
  [
    'variable part of a sentence',
    (page) => card('Time to read')(page).locator('p b').first(),
    { font: '12/17', weight: '500', color: '{text}' },
  ],
  ['kind label', kind('Time to read', 'Wait'), { font: '11/16', weight: '500', color: '{wait}' }],
  ['kind label of a start', kind('HCP registered', 'Event'), { color: '{start}' }],
  ['kind label of a branch', kind('By specialty', 'Branch'), { color: '{decide}' }],
  ['kind label of a channel', kind('Welcome', 'Email'), { color: '{channel}' }],
  ['kind label of a rep task', kind('Follow-up visit', 'Rep task'), { color: '{people}' }],
  ['tile of a start', tile('HCP registered'), { background: '{start soft}', color: '{start}' }],
  ['tile of a wait', tile('Time to read'), { background: '{wait soft}', color: '{wait}' }],
  ['tile of a branch', tile('By specialty'), { background: '{decide soft}', color: '{decide}' }],
  ['tile of a channel', tile('Welcome'), { background: '{channel soft}', color: '{channel}' }],
  ['tile of a rep task', tile('Follow-up visit'), { background: '{people soft}', color: '{people}' }],
  ['tile of an exit', tile('Nurtured'), { background: '{end soft}', color: '{end}' }],
  [
    'outlet',
    cell('Time to read', 'Happened'),
    { height: '29', font: '12/16', weight: '500', color: '{text}', background: 'none' },
  ],
  [
    'outlets',
    (page) => cell('Time to read', 'Happened')(page).locator('..'),
    { height: '30', 'border top': '1 {border}' },
  ],
  ['muted outlet', cell('Time to read', 'Timeout'), { color: '{muted}' }],
  ['else', cell('By specialty', 'Else'), { color: '{muted}' }],
  [
    'input handle',
    (page) => handles('Time to read')(page).first(),
    { width: '9', height: '9', rings: '0 0 0 1.5 inset {edge}, 0 0 0 2 {canvas}', background: '{raised}' },
  ],
  ['outlet handle', (page) => handles('Time to read')(page).last(), { width: '9', height: '9', background: '{edge}' }],

  ['edge', line(first), { stroke: '1.5 {edge}' }],
  [
    'edge +',
    (page) => edge(first)(page).locator('circle').last(),
    { r: '10', fill: '{raised}', stroke: '1 {border strong}' },
  ],
  ['edge + to hit', (page) => edge(first)(page).locator('circle').first(), { r: '14' }],

  [
    'problem dot',
    (page) => node('Welcome')(page).getByRole('img', { name: 'Error' }),
    { width: '18', height: '18', background: '{error}', right: '-8', top: '-8' },
  ],
  [
    'problem strip',
    (page) => node('Welcome')(page).getByText('“Subject” is missing.').locator('..'),
    { height: '28', background: '{error soft}', color: '{error}', font: '12/16' },
  ],
  [
    'warning dot',
    (page) => node('By answer')(page).getByRole('img', { name: 'Warning' }),
    { width: '18', height: '18', background: '{warning}' },
  ],
];

/** The edge to `Welcome` under the mouse. */
export const edgePointedAt: readonly Look[] = [
  ['edge under the mouse', line(first), { stroke: '1.5 {accent}' }],
  ['+ under the mouse', (page) => edge(first)(page).locator('circle').last(), { fill: '{accent}' }],
  ['halo of the +', (page) => edge(first)(page).locator('circle').nth(1), { r: '15', fill: '{accent} 16%' }],
];

/** `HCP registered` under the mouse. */
export const nodePointedAt: readonly Look[] = [
  ['node under the mouse', card('HCP registered'), { rings: '0 0 0 1 {border strong}' }],
];

/** A step of the palette under the mouse. */
export const stepPointedAt: readonly Look[] = [
  ['step under the mouse', (page) => palette(page).getByRole('button', { name: 'Email' }), { background: '{hover}' }],
];

/** `Welcome` selected, its form open. */
export const selected: readonly Look[] = [
  ['selected node', card('Welcome'), { rings: '0 0 0 2 {selection}, 0 0 0 6 {selection} 16%' }],
  [
    'tools of the selected node',
    (page) => page.getByRole('toolbar', { name: 'Step' }),
    { background: '{raised}', radius: '8', rings: ring },
  ],
  ['inspector', inspector, { width: '328', background: '{surface}', 'border left': '1 {border}' }],
  ['inspector title', (page) => inspector(page).locator('h2'), { font: '14/20', weight: '600', color: '{text}' }],
  ['inspector kind', (page) => inspector(page).locator('header p'), { font: '12/16', color: '{channel}' }],
  [
    'inspector tile',
    (page) => inspector(page).locator('header [data-size="32"]'),
    { width: '32', height: '32', radius: '8', background: '{channel soft}', color: '{channel}' },
  ],
  [
    'inspector header',
    (page) => inspector(page).locator('header'),
    { 'border bottom': '1 {border}', 'padding left': '16' },
  ],
  ['inspector body', (page) => inspector(page).locator('> div'), { 'padding left': '16', 'row gap': '16' }],
  ['field label', (page) => inspector(page).getByText('Subject', { exact: true }), { font: '12/16', weight: '500' }],
  [
    'field',
    (page) => inspector(page).getByLabel('Preview line'),
    {
      height: '34',
      radius: '8',
      border: '1 {border strong}',
      background: '{raised}',
      color: '{text}',
      size: '13',
      'padding left': '10',
    },
  ],
  ['field with an error', (page) => inspector(page).getByLabel('Subject'), { border: '1 {error}' }],
  [
    'error at a field',
    (page) => inspector(page).getByText('“Subject” is missing.'),
    { font: '12/16', color: '{error}' },
  ],
  ['hint', (page) => inspector(page).getByText('Written in Markdown.'), { font: '12/16', color: '{muted}' }],
];

/** The subject being written. */
export const writing: readonly Look[] = [
  ['field that is written in', (page) => inspector(page).getByLabel('Subject'), { outline: '2 {selection}' }],
];

/** The publish button reached by the keyboard. */
export const reached: readonly Look[] = [
  [
    'button reached by the keyboard',
    (page) => bar(page).getByRole('button', { name: 'Publish…' }),
    { outline: '2 {selection}', 'outline offset': '2' },
  ],
];
