import { expect, test } from 'vitest';
import { found } from './cases/found.ts';
import { type Document, email, exit, fork, hear, journey, pause, start, task } from './cases/journeys.ts';

const graph: [string, Document, string[]][] = [
  ['a line to nowhere', journey([start(), email('a')], 'registered>a a>nowhere'), ['unknown-node a']],
  ['a line from nowhere', journey([start(), email('a')], 'registered>a gone>a'), ['unknown-node gone']],
  ['two nodes of one id', journey([start(), email('a'), email('a')], 'registered>a'), ['duplicate-id a']],
  [
    'two lines from one outlet',
    journey([start(), email('a'), exit('b')], 'registered>a registered.next>b'),
    ['duplicate-edge registered'],
  ],
  ['two lines from two outlets', journey([start(), email('a'), exit('b')], 'registered>a a>b a.failed>b'), []],
  ['a misspelt outlet', journey([start(), hear('a', {}), exit('b')], 'registered>a a.hapened>b'), ['unknown-outlet a']],
  [
    'no outlet where there are several',
    journey([start(), fork('a', 'x'), exit('b')], 'registered>a a>b'),
    ['unknown-outlet a'],
  ],
  ['a line out of an exit', journey([start(), exit('a'), exit('b')], 'registered>a a>b'), ['unknown-outlet a']],
  ['no start', journey([email('a')], ''), ['no-trigger']],
  ['no nodes', journey([], ''), ['no-trigger']],
  ['a line into a start', journey([start(), pause('a')], 'registered>a a>registered'), ['edge-into-trigger a']],
  ['a node without a line into it', journey([start(), email('a'), email('b')], 'registered>a'), ['unreachable b']],
  [
    'nodes that only lead to one another',
    journey([start(), pause('a'), pause('b')], 'a>b b>a'),
    ['unreachable a', 'unreachable b'],
  ],
];
test.each(graph)('the drawing: %s', (_, document, expected) => {
  expect(found(document, 'error')).toEqual(expected);
});

const loops: [string, Document, string[]][] = [
  [
    'branches in a circle',
    journey([start(), fork('a', 'x'), fork('b', 'y')], 'registered>a a.x>b b.y>a'),
    ['endless-loop a'],
  ],
  ['a line back to the same node', journey([start(), email('a')], 'registered>a a>a'), ['endless-loop a']],
  ['a wait of no time', journey([start(), pause('a', 'PT0S'), email('b')], 'registered>a a>b b>a'), ['endless-loop a']],
  ['a wait of a second', journey([start(), pause('a', 'PT1S'), email('b')], 'registered>a a>b b>a'), []],
  ['a timeout', journey([start(), email('a'), hear('b', { of: 'a' })], 'registered>a a>b b.timeout>a'), []],
  [
    'a timeout of no time',
    journey([start(), email('a'), hear('b', { timeout: 'PT0S' })], 'registered>a a>b b.timeout>a'),
    ['endless-loop a'],
  ],
  [
    'the timeout of a wait without one',
    journey([start(), email('a'), hear('b', { of: 'a', timeout: undefined })], 'registered>a a>b b.timeout>a'),
    ['endless-loop a'],
  ],
  [
    'an event heard from the wait on',
    journey([start(), email('a'), hear('b', {})], 'registered>a a>b b.happened>a'),
    [],
  ],
  [
    'an event counted from before',
    journey([start(), email('a'), hear('b', { since: 'enrolled' })], 'registered>a a>b b.happened>a'),
    ['endless-loop a'],
  ],
  [
    'an event of a message in the loop',
    journey([start(), email('a'), hear('b', { of: 'a' })], 'registered>a a>b b.happened>a'),
    [],
  ],
  [
    'an event of a message in the loop, since before',
    journey([start(), email('a'), hear('b', { of: 'a', since: 'enrolled' })], 'registered>a a>b b.happened>a'),
    [],
  ],
  [
    'an event of a message outside the loop',
    journey([start(), email('a'), task('c'), hear('b', { of: 'a' })], 'registered>a a>c c>b b.happened>c'),
    ['endless-loop c'],
  ],
  [
    'a message that only a longer way round passes',
    journey(
      [start(), email('a'), task('c'), hear('b', { of: 'a' }), fork('d', 'x')],
      'registered>a a>c c>b b.happened>d d.x>a d.else>c',
    ),
    ['endless-loop c'],
  ],
  [
    'one of several events',
    journey(
      [
        start(),
        email('a'),
        hear('b', {
          any: [
            { outlet: 'x', event: 'e' },
            { outlet: 'y', event: 'f' },
          ],
        }),
      ],
      'registered>a a>b b.x>a b.y>a',
    ),
    [],
  ],
];
test.each(loops)('a loop: %s', (_, document, expected) => {
  expect(found(document, 'error')).toEqual(expected);
});
