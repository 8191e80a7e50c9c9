import type { Page } from 'playwright-core';
import { running } from './look-journeys.ts';
import { type Look, ring } from './look-places.ts';

const row = (page: Page) => page.getByRole('row').filter({ hasText: running.name });
const cell = (at: number) => (page: Page) => row(page).getByRole('cell').nth(at);
const template = (page: Page) =>
  page.getByRole('region', { name: 'Start from a template' }).getByRole('button').first();
const figure = { size: '13', weight: '600', color: '{text}' };
const second = { font: '12/16', color: '{muted}' };

/** The list of journeys, that of `running` under the mouse. */
export const journeys: readonly Look[] = [
  ['page', (page) => page.locator('body'), { background: '{page}', font: '13/20', color: '{text}' }],
  [
    'page title',
    (page) => page.getByRole('heading', { name: 'Journeys' }),
    { font: '20/28', weight: '600', spacing: '-0.36' },
  ],
  [
    'search',
    (page) => page.getByRole('searchbox', { name: 'Search journeys' }),
    { height: '32', radius: '8', border: '1 {border strong}', background: '{raised}' },
  ],
  [
    'import',
    (page) => page.getByRole('button', { name: 'Import' }),
    { height: '32', radius: '8', border: '1 {border strong}', background: '{raised}', weight: '500' },
  ],
  [
    'new journey',
    (page) => page.getByRole('button', { name: 'New journey' }),
    { height: '32', background: '{accent}', color: '{on accent}', radius: '8', weight: '600' },
  ],
  [
    'tab',
    (page) => page.getByRole('button', { name: 'Draft' }),
    { height: '32', radius: '8', color: '{muted}', weight: '500', background: 'none' },
  ],
  [
    'chosen tab',
    (page) => page.getByRole('button', { name: 'All', exact: false }).first(),
    { background: '{surface}', color: '{text}', rings: ring },
  ],

  ['table', (page) => page.getByRole('table'), { radius: '12', background: '{surface}', rings: ring }],
  ['table heading', (page) => page.getByRole('columnheader', { name: 'Status' }), { font: '12/16', color: '{muted}' }],
  ['heading of figures', (page) => page.getByRole('columnheader', { name: 'In it now' }), { align: 'end' }],
  ['row under the mouse', cell(0), { background: '{hover}', height: '60', 'border bottom': '1 {border}' }],
  ['name of a journey', (page) => cell(0)(page).getByRole('link'), { font: '13/20', weight: '600', color: '{text}' }],
  ['its aim', (page) => cell(0)(page).locator('span').first(), second],
  [
    'status',
    (page) => cell(1)(page).getByText('Live'),
    { height: '22', radius: '11', background: '{good soft}', color: '{good}', font: '12/16', weight: '500' },
  ],
  [
    'status of a draft',
    (page) => page.getByRole('row').getByText('Draft', { exact: true }).first(),
    { height: '22', background: '{sunken}', color: '{muted}' },
  ],
  [
    'tile of a channel',
    (page) => cell(2)(page).locator('[data-size]').first(),
    { width: '24', height: '24', radius: '6', background: '{channel soft}', color: '{channel}' },
  ],
  ['how many are in it', (page) => cell(3)(page).locator('span').first(), figure],
  ['how many entered', (page) => cell(3)(page).locator('span').last(), second],
  ['last change', (page) => cell(5)(page).locator('span').first(), second],
  ['menu', (page) => row(page).getByRole('button'), { width: '32', height: '32', radius: '8' }],

  ['title of the templates', (page) => page.getByText('Start from a template'), { font: '14/20', weight: '600' }],
  ['what can be done with them', (page) => page.getByText('Each can be tried'), { font: '13/20', color: '{muted}' }],
  ['template', template, { radius: '12', background: '{surface}', rings: ring }],
  [
    'its drawing',
    (page) => template(page).locator('> *').first(),
    { background: '{canvas}', 'border bottom': '1 {border}' },
  ],
  [
    'its name',
    (page) => template(page).getByText('HCP welcome with rep hand-over'),
    { size: '13', weight: '600', color: '{text}' },
  ],
  ['what it does', (page) => template(page).getByText(/^Greets new doctors/), second],
];

const task = (page: Page) => page.getByRole('row').nth(1);

/** All tasks of the reps, one of them urgent. */
export const tasks: readonly Look[] = [
  [
    'page title',
    (page) => page.getByRole('heading', { name: 'Inbox', level: 1 }),
    { font: '20/28', weight: '600', spacing: '-0.36' },
  ],
  [
    'tabs',
    (page) => page.getByRole('radiogroup', { name: 'Inbox' }),
    { height: '32', radius: '8', background: '{sunken}' },
  ],
  ['table', (page) => page.getByRole('table'), { radius: '12', background: '{surface}', rings: ring }],
  ['task', (page) => task(page).getByRole('cell').first().locator('span').first(), { weight: '600', size: '13' }],
  ['journey it comes from', (page) => task(page).getByRole('link'), { font: '12/16', color: '{on accent soft}' }],
  ['urgent', (page) => task(page).getByText('Urgent'), { color: '{error}', weight: '500' }],
  ['state', (page) => task(page).getByRole('cell').nth(4).locator('span span').first(), { height: '22', radius: '11' }],
];

const card = (page: Page) => page.locator('a[aria-current]');

/** A rep's own inbox on a desk, one task open. */
export const desk: readonly Look[] = [
  [
    'list',
    (page) => page.getByRole('region', { name: 'Inbox', exact: true }),
    { width: '392', background: '{surface}', 'border right': '1 {border}' },
  ],
  [
    'title of the list',
    (page) => page.getByRole('heading', { name: 'Inbox', exact: true }),
    { font: '20/28', weight: '600', spacing: '-0.36' },
  ],
  [
    'heading of a group',
    (page) => page.getByRole('region', { name: 'Inbox', exact: true }).locator('h2').first(),
    { font: '12/16', weight: '600', color: '{muted}' },
  ],
  ['open task', card, { radius: '10', background: '{accent soft}' }],
  ['its title', (page) => card(page).locator('> span').last().locator('> span').first(), { weight: '600' }],
  [
    'whom it is about',
    (page) => card(page).locator('> span').last().locator('> span').nth(1),
    { color: '{on accent soft}' },
  ],
  ['page', (page) => page.locator('body'), { background: '{page}' }],
  ['title of the task', (page) => page.locator('article h1'), { font: '20/28', weight: '600', spacing: '-0.36' }],
  [
    'card of facts',
    (page) => page.locator('article section').first(),
    { radius: '12', background: '{surface}', border: '1 {border}', 'padding left': '16' },
  ],
];
