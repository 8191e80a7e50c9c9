import type { Page } from 'playwright-core';
import {
  card,
  cell,
  handles,
  kind,
  type Look,
  leftPanel,
  line,
  node,
  panel,
  rightPanel,
  ring,
  tile,
} from './look-places.ts';

const who = panel('Simulate with one customer');
const trace = panel(/^What happened to/);
const clock = (page: Page) => page.getByRole('region', { name: 'Virtual clock' });
const row = (title: string) => (page: Page) => trace(page).getByRole('listitem').filter({ hasText: title }).first();
const happening = (page: Page) => who(page).getByRole('button', { name: 'seat.booked' });
const consent = (page: Page) => who(page).getByText('Email · Marketing').locator('..');
const mark = (page: Page) => clock(page).getByRole('list', { name: 'What happens' });

/** Okerra plays `tried`, and waits for an answer. */
export const simulatingOne: readonly Look[] = [
  ['who is simulated', who, { width: '264', ...leftPanel }],
  [
    'ways to simulate',
    (page) => page.getByRole('radiogroup', { name: 'One customer or everyone' }),
    { height: '28', radius: '8', background: '{sunken}' },
  ],
  [
    'customer',
    (page) => who(page).getByRole('img', { name: 'Okerra' }),
    { width: '40', height: '40', background: '{text}', color: '{surface}', weight: '600' },
  ],
  ['attribute', (page) => who(page).getByText('Specialty', { exact: true }), { color: '{muted}', font: '13/20' }],
  ['consent', consent, { height: '28', radius: '7', font: '12/16', weight: '500', rings: '0 0 0 1 inset {border}' }],
  [
    'consent given',
    (page) => consent(page).getByRole('img'),
    { width: '16', height: '16', background: '{good soft}', color: '{good}' },
  ],
  [
    'what can happen',
    happening,
    { height: '36', radius: '8', weight: '500', background: '{raised}', rings: '0 0 0 1 inset {border strong}' },
  ],
  ['tile of what can happen', (page) => happening(page).locator('[data-size]'), { width: '24', radius: '6' }],

  ['walked node', card('Invited'), { rings: '0 0 0 1.5 {accent}', background: '{raised}' }],
  ['walked handle', (page) => handles('Invitation')(page).first(), { background: '{accent}' }],
  [
    'time stamp',
    (page) => card('Invited')(page).getByText(/\d:\d\d/),
    { height: '20', radius: '10', background: '{accent}', color: '{on accent}', size: '11', weight: '600' },
  ],
  ['walked edge', line('Invited, Next → Invitation'), { stroke: '2.5 {accent}' }],
  ['here now', card('Time to answer'), { rings: '0 0 0 2 {accent}, 0 0 0 7 {accent} 16%' }],
  [
    'token of who is here',
    (page) => card('Time to answer')(page).getByText('O', { exact: true }),
    { width: '34', height: '34', background: '{text}', color: '{surface}', left: '-16', top: '-18' },
  ],
  [
    'strip of what is waited for',
    (page) =>
      card('Time to answer')(page)
        .getByText(/^Until/)
        .locator('..'),
    { height: '28', background: '{sunken}', color: '{text}', font: '12/16', weight: '500' },
  ],
  [
    'outlet taken',
    cell('By specialty', 'Cardiology'),
    { background: '{accent soft}', color: '{on accent soft}', weight: '600' },
  ],
  ['node not walked', card('Move the stage on'), { rings: ring, background: '{canvas}', 'light shadow': '' }],
  ['its name', (page) => card('Move the stage on')(page).getByText('Move the stage on'), { color: '{muted}' }],
  ['its tile', tile('Move the stage on'), { background: '{hover}', color: '{faint}' }],
  ['its kind label', kind('Move the stage on', 'Update'), { color: '{faint}' }],
  ['edge not walked', line('Time to answer, Timeout → Not this year'), { stroke: '1.5 {border strong}' }],

  ['trace', trace, { width: '336', ...rightPanel }],
  ['title of the trace', (page) => trace(page).locator('h2'), { font: '14/20', weight: '600' }],
  ['steps and time taken', (page) => trace(page).locator('header p'), { font: '12/16', color: '{muted}' }],
  [
    'tile of what happened',
    (page) => row('Invitation: sent')(page).locator('[data-size]').first(),
    { width: '24', height: '24', radius: '6', background: '{channel soft}', color: '{channel}' },
  ],
  [
    'what happened',
    (page) => row('Invitation: sent')(page).getByText('Invitation: sent', { exact: true }),
    { size: '13', weight: '600', color: '{text}' },
  ],
  ['when', (page) => row('Invitation: sent')(page).locator('time'), { size: '12', color: '{muted}' }],
  ['why they are here', (page) => row('Time to answer')(page).locator('p'), { font: '12/17', color: '{text}' }],
  [
    'check',
    (page) => row('By specialty')(page).getByRole('listitem').first(),
    { background: '{accent soft}', color: '{on accent soft}', font: '12/16', weight: '500' },
  ],
  [
    'where the customer is',
    (page) => trace(page).locator('[aria-current="step"]'),
    { background: '{accent soft}', radius: '10' },
  ],
  [
    'tile of what comes next',
    (page) => trace(page).locator('[data-stage="next"] [data-size]').first(),
    { background: '{end soft}', color: '{end}' },
  ],
  [
    'what comes next',
    (page) => trace(page).locator('[data-stage="next"] button, [data-stage="next"] time').first(),
    { color: '{muted}' },
  ],
  [
    'keep as a test',
    (page) => trace(page).getByRole('button', { name: 'Keep as a test' }),
    { height: '28', radius: '8', background: '{raised}', border: '1 {border strong}', size: '12' },
  ],

  ['time bar', clock, { height: '112', background: '{surface}', border: '1 {border}' }],
  [
    'play',
    (page) => clock(page).getByRole('button', { name: 'Play' }),
    { width: '32', height: '32', radius: '8', background: '{accent}', color: '{on accent}' },
  ],
  ['time', (page) => clock(page).locator('time'), { font: '14/20', weight: '600', color: '{text}' }],
  [
    'jump',
    (page) => clock(page).getByRole('button', { name: /^Jump to/ }),
    { height: '28', radius: '8', background: '{raised}', border: '1 {border strong}' },
  ],
  [
    'start again',
    (page) => clock(page).getByRole('button', { name: 'Start again' }),
    { height: '28', background: 'none', color: '{muted}' },
  ],
  [
    'track',
    (page) => mark(page).locator('xpath=preceding-sibling::div[2]'),
    { height: '8', radius: '4', background: '{hover}' },
  ],
  [
    'track gone',
    (page) => mark(page).locator('xpath=preceding-sibling::div[1]'),
    { height: '8', background: '{accent}' },
  ],
  [
    'pin of the time',
    (page) => mark(page).locator('xpath=preceding-sibling::i'),
    { width: '2', height: '32', background: '{text}' },
  ],
  [
    'day on the track',
    (page) => mark(page).locator('xpath=preceding-sibling::span').first(),
    { font: '11/16', color: '{muted}' },
  ],
  [
    'mark of what happened',
    (page) => mark(page).getByRole('button').first().locator('span').first(),
    { width: '24', height: '24', radius: '50' },
  ],
  [
    'mark of what comes next',
    (page) => mark(page).locator('[data-next] > span').first(),
    { background: '{surface}', color: '{on accent soft}', rings: '0 0 0 1.5 inset {accent}' },
  ],
];

const people = panel('Simulate with the whole audience');
const results = panel('What came of it');
const bars = (name: string) => (page: Page) => results(page).getByRole('list', { name }).getByRole('listitem').first();

/** Everyone went through `tried`, and all of them booked. */
export const simulatingAll: readonly Look[] = [
  ['what people do', people, { width: '264', ...leftPanel }],
  ['share of people', (page) => people(page).locator('b').first(), { weight: '600', font: '13/20' }],
  [
    'slider',
    (page) => people(page).getByRole('slider').first(),
    { width: '14', height: '14', background: '{raised}', rings: '0 0 0 1.5 {accent}' },
  ],
  [
    'run',
    (page) => people(page).getByRole('button', { name: 'Run again' }),
    { height: '32', background: '{accent}', color: '{on accent}', radius: '8', weight: '600' },
  ],

  ['edge that all take', line('Invited, Next → Invitation'), { stroke: '18 {audience}' }],
  ['edge that a quarter takes', line('By specialty, Cardiology → Time to answer'), { stroke: '4.5 {audience}' }],
  ['edge that nobody takes', line('Time to answer, Timeout → Not this year'), { stroke: '2.5 {audience}' }],
  [
    'count on an edge',
    (page) => page.locator('.react-flow__edgelabel-renderer span').first(),
    {
      height: '22',
      radius: '11',
      background: '{raised}',
      color: '{text}',
      rings: '0 0 0 1 {border strong}',
      size: '12',
      weight: '600',
    },
  ],
  [
    'share on an edge',
    (page) => page.locator('.react-flow__edgelabel-renderer span span').first(),
    { color: '{muted}', weight: '400' },
  ],
  [
    'strip of counts',
    (page) => card('Invitation')(page).getByText('1 not sent').locator('..'),
    { height: '28', border: '1 {border}', color: '{muted}', font: '12/16' },
  ],
  ['count of the sent', (page) => card('Invitation')(page).locator('b').last(), { color: '{text}', weight: '600' }],
  ['blocked', (page) => card('Invitation')(page).getByText('1 not sent'), { color: '{error}', weight: '500' }],
  [
    'goal flag',
    (page) => node('Time to answer')(page).getByTitle('1 reaches a goal'),
    { height: '20', radius: '10', background: '{good soft}', color: '{good}', size: '11', weight: '600' },
  ],

  ['results', results, { width: '360', ...rightPanel }],
  ['figures', (page) => results(page).locator('dl').first(), { 'border bottom': '1 {border}', 'padding left': '20' }],
  ['figure', (page) => results(page).locator('dd').first(), { font: '22/28', weight: '600', color: '{text}' }],
  ['figure of the goal', (page) => results(page).locator('dd').nth(1), { color: '{good}' }],
  ['what a figure says', (page) => results(page).locator('dt').first(), { font: '12/16', color: '{muted}' }],
  [
    'part of the results',
    (page) => results(page).locator('section').first(),
    { 'padding left': '20', 'padding top': '14', 'border bottom': '1 {border}' },
  ],
  ['its title', (page) => results(page).getByText('Messages per day'), { font: '13/20', weight: '600' }],
  ['legend', (page) => results(page).locator('figure li').first(), { font: '12/16', color: '{muted}' }],
  [
    'swatch of email',
    (page) => results(page).locator('figure li span').first(),
    { width: '8', height: '8', radius: '2', background: '{chart email}' },
  ],
  ['bars of email', (page) => results(page).locator('figure rect').first(), { fill: '{chart email}' }],
  ['axis', (page) => results(page).locator('figure text').first(), { size: '11', fill: '{muted}' }],
  ['reason', bars('Not sent, by reason'), { height: '24', font: '12/16' }],
  [
    'bar of a reason',
    (page) => bars('Not sent, by reason')(page).locator('[aria-hidden] > span'),
    { height: '8', radius: '4', background: '{chart blocked}' },
  ],
  [
    'bar of a channel',
    (page) => bars('Reach per channel')(page).locator('[aria-hidden] > span'),
    { height: '8', radius: '4', background: '{chart email}' },
  ],
  ['count of a reason', (page) => bars('Not sent, by reason')(page).locator('span').last(), { weight: '600' }],
];
