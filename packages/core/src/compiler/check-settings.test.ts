import { expect, test } from 'vitest';
import { connectors } from './cases/connectors.ts';
import { changed, found, node } from './cases/found.ts';
import { type Document, fork, hear, pause } from './cases/journeys.ts';
import { checkJourney } from './check.ts';

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
