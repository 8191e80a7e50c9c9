import { expect, test } from 'vitest';
import noTrigger from './cases/check-no-trigger.json' with { type: 'json' };
import unknownNode from './cases/check-unknown-node.json' with { type: 'json' };
import { connectors } from './cases/connectors.ts';
import { changed, found, node } from './cases/found.ts';
import {
  congress,
  type Document,
  email,
  exit,
  fork,
  hear,
  journey,
  sound,
  start,
  task,
  update,
} from './cases/journeys.ts';
import { checkJourney } from './check.ts';

test('a sound journey has no problem at all', () => {
  expect(checkJourney(sound(), { connectors })).toEqual([]);
  expect(checkJourney(congress(), { connectors })).toEqual([]);
});

test.each([noTrigger, unknownNode])('the given case “$title” finds what it names', ({ journey, problems, also }) => {
  const codes = checkJourney(journey, { connectors })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  for (const { code } of problems) expect(codes).toContain(code);
  expect(codes.filter((code) => ![...problems.map((one) => one.code), ...also].includes(code))).toEqual([]);
});

test('one malformed node hides nothing else', () => {
  const document = changed((d) => {
    Object.assign(node(d, 'visit'), { purpose: 'fun', connector: 'fax' });
    Object.assign(node(d, 'opened'), hear('opened', { of: 'nope', timeout: 'soon' }));
    d.nodes.push({ id: 'lost', kind: 'wait' });
    d.edges.push({ from: 'visit', outlet: 'maybe', to: 'done' });
  });
  expect(found(document, 'error').sort()).toEqual([
    'invalid-setting lost',
    'invalid-setting opened',
    'invalid-setting visit',
    'unknown-outlet visit',
    'unknown-reference opened',
    'unknown-reference visit',
    'unreachable lost',
  ]);
});

test('a branch without cases is an empty branch and nothing else', () => {
  expect(found(journey([start(), fork('a')], 'registered>a'), 'error')).toEqual(['empty-branch a']);
});

test('a plan over 64 KB is too large, one just below is not', () => {
  const long = (length: number) =>
    journey([start(), { ...fork('a', 'x'), name: 'A' }], 'registered>a', {
      goals: [{ key: 'g', when: { attribute: 'a', is: 'equal', value: 'x'.repeat(length) } }],
    });
  expect(found(long(65_000), 'error')).toEqual([]);
  expect(found(long(65_536), 'error')).toEqual(['too-large']);
});

const goals = { goals: [{ key: 'g', when: { event: 'e' } }] };
const warnings: [string, Document, string[]][] = [
  ['no goal', journey([start()], ''), ['no-goal']],
  [
    'a wait for ever',
    journey([start(), hear('a', { timeout: undefined })], 'registered>a', goals),
    ['waits-forever a'],
  ],
  [
    'a wait for ever with a rule that ends it',
    journey([start(), hear('a', { timeout: undefined })], 'registered>a', {
      ...goals,
      exits: [{ reason: 'r', when: { event: 'e' } }],
    }),
    [],
  ],
  [
    'two messages in a row',
    journey([start(), email('a'), fork('b', 'x'), email('c'), exit('d')], 'registered>a a>b a.blocked>d b.x>c', goals),
    ['back-to-back-sends c'],
  ],
  [
    'two messages with only a change in between',
    journey(
      [start(), email('a'), update('b', { set: { x: 1 } }), email('c'), exit('d')],
      'registered>a a>b a.blocked>d b>c',
      goals,
    ),
    ['back-to-back-sends c'],
  ],
  [
    'a task after a message',
    journey([start(), email('a'), task('b'), exit('d')], 'registered>a a>b a.blocked>d', goals),
    [],
  ],
  [
    'nothing planned for the blocked',
    journey([start(), email('a'), exit('b')], 'registered>a a>b', goals),
    ['blocked-unhandled a'],
  ],
  [
    'marketing email without a way out',
    journey([start(), { ...email('a'), content: { subject: 's', body: 'b' } }], 'registered>a', goals),
    ['no-unsubscribe a'],
  ],
  [
    'service email without a way out',
    journey(
      [start(), { ...email('a'), purpose: 'service', content: { subject: 's', body: 'b' } }],
      'registered>a',
      goals,
    ),
    [],
  ],
];
test.each(warnings)('a warning: %s', (_, document, expected) => {
  expect(found(document, 'warning')).toEqual(expected);
  expect(found(document, 'error')).toEqual([]);
});
