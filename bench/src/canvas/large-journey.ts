import type { Edge, Journey } from '@waymark/core/journey';
import type { Node } from '@waymark/core/nodes';

/** How far apart the columns and the rows of the journey lie, in pixels. */
const column = 300;
const row = 150;
/** Steps of one chapter: a branch, three ways of three steps each, and the wait where they join. */
const chapterRows = 6;
const arms = 3;

/**
 * A journey of `count` steps as large teams draw them, with places: a start parts customers into three arms, and each arm is
 * a row of chapters in which a branch leads into three ways of a message, a wait for its click and an update, that join.
 */
export function largeJourney(count: number): Journey {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const layout: Record<string, { x: number; y: number }> = {};
  const add = (node: Node, x: number, y: number): string => {
    nodes.push(node);
    layout[node.id] = { x: x * column, y: y * row };
    return node.id;
  };
  add({ id: 'start', kind: 'trigger', name: 'HCP registered', on: { type: 'event', event: 'hcp.registered' } }, 5, 0);
  const splitArms = Array.from({ length: arms }, (_, arm) => ({ outlet: `arm-${arm}`, weight: arm === 0 ? 34 : 33 }));
  add({ id: 'split', kind: 'split', name: 'Three arms', arms: splitArms }, 5, 1);
  edges.push({ from: 'start', to: 'split' });
  const ends = splitArms.map(({ outlet }) => [{ from: 'split', outlet }] as { from: string; outlet?: string }[]);
  for (let chapter = 0; nodes.length < count; chapter++) {
    const arm = chapter % arms;
    const top = 2 + Math.floor(chapter / arms) * chapterRows;
    const open = ends[arm] ?? [];
    ends[arm] = [];
    const isFull = () => nodes.length >= count;
    const branch = add(branchOf(chapter), arm * 4 + 1, top);
    edges.push(...open.map((from) => ({ ...from, to: branch })));
    const outlets = ['cardiology', 'oncology', 'else'];
    for (const [way, outlet] of outlets.entries()) {
      let from: { from: string; outlet?: string } = { from: branch, outlet };
      for (const [step, make] of [messageOf, waitOf, updateOf].entries()) {
        if (isFull()) break;
        const id = add(make(chapter * 3 + way), arm * 4 + way, top + 1 + step);
        edges.push({ ...from, to: id });
        from = make === waitOf ? { from: id, outlet: 'happened' } : { from: id };
      }
      ends[arm].push(from);
    }
    if (isFull()) break;
    const join = add(pauseOf(chapter), arm * 4 + 1, top + 4);
    edges.push(...ends[arm].map((from) => ({ ...from, to: join })));
    ends[arm] = [{ from: join }];
  }
  return { format: 1, key: `large-${count}`, name: `Large journey of ${count} steps`, nodes, edges, layout };
}

const branchOf = (n: number): Node => ({
  id: `branch-${n}`,
  kind: 'branch',
  name: `By specialty ${n}`,
  cases: ['cardiology', 'oncology'].map((value) => ({
    outlet: value,
    when: { attribute: 'specialty', is: 'equal', value },
  })),
});

const messageOf = (n: number): Node => ({
  id: `message-${n}`,
  kind: 'channel',
  name: `Message ${n}`,
  connector: 'email',
  purpose: 'service',
  content: { subject: 'The results of our study', body: 'Read [the results](https://study.example/results).' },
});

const waitOf = (n: number): Node => ({
  id: `wait-${n}`,
  kind: 'wait',
  name: `Time to read ${n}`,
  until: { type: 'event', event: 'email.clicked', of: `message-${n}`, timeout: 'P3D' },
});

const updateOf = (n: number): Node => ({
  id: `update-${n}`,
  kind: 'update',
  name: `Interested ${n}`,
  set: { lifecycleStage: 'considering' },
});

const pauseOf = (n: number): Node => ({
  id: `pause-${n}`,
  kind: 'wait',
  name: `Two days ${n}`,
  until: { type: 'duration', duration: 'P2D' },
});
