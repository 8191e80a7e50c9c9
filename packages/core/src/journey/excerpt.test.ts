import { expect, it } from 'vitest';
import { applyEdit } from './edit.ts';
import { excerptOf, insertExcerpt } from './excerpt.ts';
import type { Journey } from './journey.ts';

const journey: Journey = {
  format: 1,
  key: 'welcome',
  name: 'Welcome',
  nodes: [
    { id: 'start', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'mail', kind: 'channel', connector: 'email', content: { text: { of: 'mail' } } },
    { id: 'opened', kind: 'wait', until: { type: 'event', event: 'email.opened', of: 'mail', timeout: 'P3D' } },
    { id: 'later', kind: 'wait', until: { type: 'event', event: 'site.visited', since: 'opened', timeout: 'P3D' } },
  ],
  edges: [
    { from: 'start', to: 'mail' },
    { from: 'mail', to: 'opened' },
    { from: 'opened', outlet: 'timeout', to: 'later' },
  ],
  layout: { mail: { x: 10, y: 20 }, opened: { x: 10, y: 120 } },
} as Journey;

it('takes the steps, the lines between them and their places, and nothing else', () => {
  const { nodes, edges, layout } = excerptOf(journey, ['mail', 'opened']);
  expect(nodes.map(({ id }) => id)).toEqual(['mail', 'opened']);
  expect(edges).toEqual([{ from: 'mail', to: 'opened' }]);
  expect(layout).toEqual(journey.layout);
});

it('put in again, steps have names of their own and speak of each other by them', () => {
  const { edit, ids } = insertExcerpt(journey, excerptOf(journey, ['mail', 'opened']), { x: 300, y: 0 });
  expect(ids).toEqual(['mail-2', 'opened-2']);
  const grown = applyEdit(journey, edit);
  expect(grown.nodes.slice(0, 4)).toEqual(journey.nodes);
  expect(grown.nodes[4]).toMatchObject({ id: 'mail-2', content: { text: { of: 'mail' } } });
  expect(grown.nodes[5]).toMatchObject({ id: 'opened-2', until: { of: 'mail-2' } });
  expect(grown.edges.at(-1)).toMatchObject({ from: 'mail-2', to: 'opened-2' });
  expect(grown.layout).toMatchObject({ 'mail-2': { x: 310, y: 20 }, 'opened-2': { x: 310, y: 120 } });
});

it('what it says of a step that is not in it stays as it is', () => {
  const { edit } = insertExcerpt(journey, excerptOf(journey, ['opened', 'later']), { x: 0, y: 0 });
  const [, , , , opened, later] = applyEdit(journey, edit).nodes;
  expect(opened).toMatchObject({ id: 'opened-2', until: { of: 'mail' } });
  expect(later).toMatchObject({ id: 'later-2', until: { since: 'opened-2' } });
});

it('it goes into another journey under the names it had', () => {
  const empty: Journey = { ...journey, key: 'other', nodes: [], edges: [], layout: {} };
  const { edit, ids } = insertExcerpt(empty, excerptOf(journey, ['start', 'mail', 'opened', 'later']), { x: 0, y: 0 });
  expect(ids).toEqual(['start', 'mail', 'opened', 'later']);
  expect(applyEdit(empty, edit)).toMatchObject({ nodes: journey.nodes, layout: journey.layout });
});
