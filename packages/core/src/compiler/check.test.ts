import { describe, expect, test } from 'vitest';
import noTrigger from './cases/check-no-trigger.json' with { type: 'json' };
import unknownNode from './cases/check-unknown-node.json' with { type: 'json' };
import { connectors } from './cases/connectors.ts';
import {
  congress,
  type Document,
  email,
  exit,
  fork,
  hear,
  journey,
  pause,
  sound,
  start,
  task,
  update,
} from './cases/journeys.ts';
import { checkJourney } from './check.ts';

const workspace = {
  contents: [
    {
      key: 'launch',
      name: 'Launch',
      connector: 'email',
      fallback: 'en',
      languages: ['en', 'de'],
      slots: { topic: { title: 'Topic' }, city: { title: 'City', default: 'Bern' } },
      errors: 0,
      withoutUnsubscribe: ['de'],
    },
  ],
  segments: ['cardiologists'],
  occasions: [],
  journeys: [],
  connections: ['smtp'],
};

const found = (document: unknown, severity: 'error' | 'warning') =>
  checkJourney(document, { connectors })
    .filter((problem) => problem.severity === severity)
    .map(({ code, node }) => (node === undefined ? code : `${code} ${node}`));

/** The sound journey with one thing changed. */
const changed = (change: (document: Document) => void): Document => {
  const document = sound();
  change(document);
  return document;
};
const node = (document: Document, id: string) => document.nodes.find((one) => one.id === id) ?? {};

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

const references: [string, (document: Document) => void, string[]][] = [
  [
    'a connector that is not there',
    (d) => Object.assign(node(d, 'welcome'), { connector: 'fax' }),
    ['unknown-reference welcome'],
  ],
  [
    'a message that is not there',
    (d) => Object.assign(node(d, 'opened'), hear('opened', { of: 'welcom' })),
    ['unknown-reference opened'],
  ],
  [
    'a message of a node that sends nothing',
    (d) => Object.assign(node(d, 'opened'), hear('opened', { of: 'later' })),
    ['unknown-reference opened'],
  ],
  [
    'a count from a node that is not there',
    (d) => Object.assign(node(d, 'opened'), hear('opened', { since: 'before' })),
    ['unknown-reference opened'],
  ],
  [
    'a message that only comes after',
    (d) => Object.assign(node(d, 'opened'), hear('opened', { of: 'visit' })),
    ['of-not-before opened'],
  ],
  [
    'a count from a node that only comes after',
    (d) => Object.assign(node(d, 'opened'), hear('opened', { since: 'answer' })),
    ['of-not-before opened'],
  ],
  ['a count from a node of the loop', (d) => Object.assign(node(d, 'opened'), hear('opened', { since: 'later' })), []],
  [
    'a goal of a message that is not there',
    (d) => Object.assign(d, { goals: [{ key: 'g', when: { event: 'e', of: 'nope' } }] }),
    ['unknown-reference'],
  ],
  ['a goal of a message', (d) => Object.assign(d, { goals: [{ key: 'g', when: { event: 'e', of: 'visit' } }] }), []],
  [
    'a case about a message that comes after',
    (d) =>
      Object.assign(node(d, 'specialty'), {
        cases: [
          { outlet: 'cardiology', when: { not: { event: 'e', of: 'visit' } } },
          { outlet: 'surgery', when: { all: [] } },
        ],
      }),
    ['of-not-before specialty'],
  ],
];
test.each(references)('a reference: %s', (_, change, expected) => {
  expect(found(changed(change), 'error')).toEqual(expected);
});

describe('references into the workspace', () => {
  const kept = changed((d) => {
    Object.assign(node(d, 'welcome'), { content: { use: 'nope' }, connection: 'none' });
    Object.assign(node(d, 'specialty'), {
      cases: [
        { outlet: 'cardiology', when: { segment: 'nobody' } },
        { outlet: 'surgery', when: { segment: 'cardiologists' } },
      ],
    });
  });
  test('are checked where the workspace is at hand', () => {
    const problems = checkJourney(kept, { connectors, workspace });
    expect(problems.map(({ key }) => key)).toEqual(['unknown-connection', 'unknown-content', 'unknown-segment']);
  });
  test('are not checked elsewhere', () => {
    expect(checkJourney(kept, { connectors })).toEqual([]);
  });
});

const uses: [string, object, string[]][] = [
  ['with its slots filled', { content: { use: 'launch', slots: { topic: 'Hearts' } } }, []],
  ['with a slot left empty', { content: { use: 'launch', slots: { topic: '' } } }, ['slot-missing']],
  ['with a slot it has not', { content: { use: 'launch', slots: { topic: 'x', day: 'y' } } }, ['slot-unknown']],
  ['of another channel', { connector: 'sms', content: { use: 'launch' } }, ['content-of-another-channel']],
];
test.each(uses)('kept content %s', (_, use, expected) => {
  const document = changed((d) => Object.assign(node(d, 'welcome'), { purpose: 'service', ...use }));
  expect(checkJourney(document, { connectors, workspace }).map(({ key }) => key)).toEqual(expected);
});

test('kept content that has problems of its own cannot be used', () => {
  const contents = workspace.contents.map((one) => ({ ...one, errors: 2 }));
  const document = changed((d) =>
    Object.assign(node(d, 'welcome'), { content: { use: 'launch', slots: { topic: 'x' } } }),
  );
  const problems = checkJourney(document, { connectors, workspace: { ...workspace, contents } });
  expect(problems).toMatchObject([
    { code: 'invalid-content', key: 'content-has-problems', severity: 'error', path: ['nodes', 2, 'content', 'use'] },
    { code: 'no-unsubscribe', severity: 'warning' },
  ]);
});

test('the way out is looked for in every language of kept content', () => {
  const document = changed((d) =>
    Object.assign(node(d, 'welcome'), { content: { use: 'launch', slots: { topic: 'x' } } }),
  );
  const [problem] = checkJourney(document, { connectors, workspace });
  expect(problem).toMatchObject({ code: 'no-unsubscribe', severity: 'warning', values: { languages: 'de' } });
});

const settings: [string, (document: Document) => void, string][] = [
  ['an unknown field of the document', (d) => Object.assign(d, { colour: 'red' }), 'colour'],
  ['an unknown field of a node', (d) => Object.assign(node(d, 'later'), { colour: 'red' }), 'nodes.7.colour'],
  ['an unknown field of a line', (d) => Object.assign(d.edges[0] ?? {}, { colour: 'red' }), 'edges.0.colour'],
  ['another format', (d) => Object.assign(d, { format: 2 }), 'format'],
  ['no key', (d) => Object.assign(d, { key: undefined }), 'key'],
  [
    'a duration that is none',
    (d) => Object.assign(node(d, 'later'), pause('later', '3 days')),
    'nodes.7.until.duration',
  ],
  ['a wait of centuries', (d) => Object.assign(node(d, 'later'), pause('later', 'P101Y')), 'nodes.7.until.duration'],
  ['a negative duration', (d) => Object.assign(node(d, 'later'), pause('later', '-P3D')), 'nodes.7.until.duration'],
  ['a purpose that is none', (d) => Object.assign(node(d, 'visit'), { purpose: 'fun' }), 'nodes.5.purpose'],
  [
    'a reserved reason',
    (d) => Object.assign(d, { exits: [{ reason: 'goal', when: { event: 'e' } }] }),
    'exits.0.reason',
  ],
  ['a zone that is none', (d) => Object.assign(d, { timeZone: { fallback: 'Mars/Base' } }), 'timeZone.fallback'],
  [
    'an unsafe key in content',
    (d) => Object.assign(node(d, 'visit'), { content: JSON.parse('{"title":"x","__proto__":1}') }),
    'nodes.5.content.__proto__',
  ],
  [
    'an unsafe key in layout',
    (d) => Object.assign(d, { layout: { constructor: { x: 1, y: 1 } } }),
    'layout.constructor',
  ],
  [
    'an outlet named twice',
    (d) => Object.assign(node(d, 'specialty'), fork('specialty', 'cardiology', 'surgery', 'surgery')),
    'nodes.4.cases.2.outlet',
  ],
  [
    'an outlet named like a built-in one',
    (d) => Object.assign(node(d, 'specialty'), fork('specialty', 'cardiology', 'surgery', 'timeout')),
    'nodes.4.cases.2.outlet',
  ],
  [
    'a property outside of `where`',
    (d) => Object.assign(d, { goals: [{ key: 'g', when: { property: 'p', is: 'set' } }] }),
    'goals.0.when.property',
  ],
  [
    'an operator that is none',
    (d) => Object.assign(d, { goals: [{ key: 'g', when: { attribute: 'p', is: 'like', value: 1 } }] }),
    'goals.0.when.is',
  ],
  [
    'a number compared with text',
    (d) => Object.assign(d, { goals: [{ key: 'g', when: { attribute: 'p', is: 'less', value: '1' } }] }),
    'goals.0.when.value',
  ],
  ['a kind that is none', (d) => d.nodes.push({ id: 'x', kind: 'teleport' }), 'nodes.9.kind'],
  [
    'a wait with one event and several',
    (d) => Object.assign(node(d, 'opened'), hear('opened', { event: 'e', any: [{ outlet: 'x', event: 'e' }] })),
    'nodes.3.until.event',
  ],
];
test.each(settings)('a setting: %s', (_, change, path) => {
  const errors = checkJourney(changed(change), { connectors }).filter(({ severity }) => severity === 'error');
  expect(errors.map((problem) => [problem.code, problem.path?.join('.')])).toEqual([['invalid-setting', path]]);
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

const contents: [string, (document: Document) => void, string[]][] = [
  ['a field missing', (d) => Object.assign(node(d, 'visit'), { content: {} }), ['invalid-content visit']],
  [
    'a field that is none',
    (d) => Object.assign(node(d, 'visit'), { content: { title: 'x', colour: 'red' } }),
    ['invalid-content visit'],
  ],
  [
    'a value that is not allowed',
    (d) => Object.assign(node(d, 'visit'), { content: { title: 'x', priority: 'huge' } }),
    ['invalid-content visit'],
  ],
  ['a default left out', (d) => Object.assign(node(d, 'visit'), { content: { title: 'x' } }), []],
  ['kept content', (d) => Object.assign(node(d, 'visit'), { content: { use: 'launch', slots: { a: 1 } } }), []],
];
test.each(contents)('content: %s', (_, change, expected) => {
  expect(found(changed(change), 'error')).toEqual(expected);
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
