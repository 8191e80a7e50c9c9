import { expect, it } from 'vitest';
import type { NodeView } from '../canvas/node-view.ts';
import { liveMarks } from './live-marks.ts';

const view = (outlets: string[]) => ({ card: { outlets: outlets.map((id) => ({ id, name: id })) } }) as NodeView;
const views = new Map([
  ['start', view(['next'])],
  ['mail', view(['next'])],
  ['pause', view([])],
]);
const counts = {
  nodes: {
    start: { waiting: 0, outlets: { next: 5 } },
    pause: { waiting: 3, outlets: {} },
  },
} as unknown as Parameters<typeof liveMarks>[1]['counts'];

it('a step says how many messages failed at it, beside how many are there', () => {
  const { nodes, edges } = liveMarks(views, {
    counts,
    failed: [{ node: 'mail' }, { node: 'pause' }, { node: 'mail' }, { node: 'removed' }],
    format: String,
    hereNow: (count) => `${count} here`,
    failedHere: (count) => `${count} failed`,
  });
  expect(nodes).toEqual({
    mail: { strip: { tone: 'error', text: '2 failed' } },
    pause: { hereNow: { count: 3, label: '3 here' }, strip: { tone: 'error', text: '1 failed' } },
  });
  expect(Object.values(edges)).toEqual([{ count: '5' }, { count: '0' }]);
});
