import { expect, test } from 'vitest';
import { connectors } from './cases/connectors.ts';
import { changed, node } from './cases/found.ts';
import { workspace } from './cases/workspace.ts';
import { checkJourney } from './check.ts';

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
