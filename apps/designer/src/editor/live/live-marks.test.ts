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

const words = {
  format: String,
  hereNow: (count: number) => `${count} here`,
  failedHere: (count: number) => `${count} failed`,
  sentHere: (count: number) => `${count} sent`,
  unsentHere: (count: number) => `${count} not sent`,
};

it('a message says how many were sent and how many were not, unless some failed lately', () => {
  const node = { waiting: 0, outlets: {}, sent: 7, blocked: 2, failed: 1 };
  const sent = { nodes: { start: node, mail: node } } as unknown as typeof counts;
  const { nodes } = liveMarks(views, { counts: sent, failed: [{ node: 'start' }], ...words });
  expect(nodes.mail).toEqual({ strip: { text: '7 sent', strong: '7', blocked: '3 not sent' } });
  expect(nodes.start).toEqual({ strip: { tone: 'error', text: '1 failed' } });
});

it('a step says how many messages failed at it, beside how many are there', () => {
  const { nodes, edges } = liveMarks(views, {
    counts,
    failed: [{ node: 'mail' }, { node: 'pause' }, { node: 'mail' }, { node: 'removed' }],
    ...words,
  });
  expect(nodes).toEqual({
    mail: { strip: { tone: 'error', text: '2 failed' } },
    pause: { hereNow: { count: 3, label: '3 here' }, strip: { tone: 'error', text: '1 failed' } },
  });
  expect(Object.values(edges)).toEqual([{ count: '5' }, { count: '0' }]);
});
