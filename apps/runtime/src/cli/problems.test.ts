import { checkJourney } from '@waymark/core/compiler';
import { emptyJourney } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { listProblems } from './problems.ts';

it('each problem is listed with its node, if it is about one, and the path to its field in the file', () => {
  const entry = { reentry: 'always', 'cool down': 'P1D' };
  const nodes = [{ id: 'later', kind: 'wait', until: { type: 'duration', duration: '3 days' } }];
  const listed = listProblems(checkJourney({ ...emptyJourney('Refill'), entry, nodes }, { connectors: [] }));
  expect(listed).toMatch(/^error +invalid-setting +– +entry\.reentry +\S/m);
  expect(listed).toMatch(/^error +invalid-setting +– +entry\["cool down"\] +\S/m);
  expect(listed).toMatch(/^error +invalid-setting +later +nodes\[0\]\.until\.duration +\S/m);
});
