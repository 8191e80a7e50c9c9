import { describe, expect, test } from 'vitest';
import { connectors } from './cases/connectors.ts';
import { changed, found, node } from './cases/found.ts';
import { type Document, hear } from './cases/journeys.ts';
import { workspace } from './cases/workspace.ts';
import { checkJourney } from './check.ts';

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
