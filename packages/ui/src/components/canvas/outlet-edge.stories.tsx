import type { Meta, StoryObj } from '@storybook/react-vite';
import { EdgeCount } from './edge-count.tsx';
import { type EdgeEnds, routeEdges } from './edge-route.ts';
import { OutletEdge, type OutletEdgeProps } from './outlet-edge.tsx';

const meta = {
  title: 'Canvas/Outlet edge',
  component: OutletEdge,
  args: { path: '', plus: { x: 0, y: 0 }, addLabel: 'Add a step', onAdd: () => {} },
} satisfies Meta<typeof OutletEdge>;

export default meta;
type Story = StoryObj<typeof meta>;

function Canvas({
  edges,
  states = {},
  ...shared
}: { edges: EdgeEnds[]; states?: Record<string, Partial<OutletEdgeProps>> } & Partial<OutletEdgeProps>) {
  return (
    <svg width="720" height="320" role="toolbar" aria-label="Edges" style={{ background: 'var(--wm-canvas)' }}>
      {[...routeEdges(edges)].map(([id, route]) => (
        <OutletEdge key={id} {...shared} {...route} {...states[id]} />
      ))}
    </svg>
  );
}

const straight: EdgeEnds[] = [{ id: 'a', source: 's', target: 't', from: { x: 200, y: 40 }, to: { x: 200, y: 140 } }];

export const Straight: Story = { render: (args) => <Canvas edges={straight} {...shown(args)} /> };

const siblings: EdgeEnds[] = [
  { id: 'left', source: 'branch', target: 'a', from: { x: 284, y: 60 }, to: { x: 148, y: 140 } },
  { id: 'middle', source: 'branch', target: 'b', from: { x: 364, y: 60 }, to: { x: 420, y: 140 } },
  { id: 'right', source: 'branch', target: 'c', from: { x: 444, y: 60 }, to: { x: 640, y: 140 } },
];

export const Siblings: Story = { render: (args) => <Canvas edges={siblings} {...shown(args)} /> };

const joining: EdgeEnds[] = [
  { id: 'left', source: 'a', target: 'end', from: { x: 148, y: 40 }, to: { x: 284, y: 140 } },
  { id: 'right', source: 'b', target: 'end', from: { x: 420, y: 60 }, to: { x: 284, y: 140 } },
  { id: 'far', source: 'c', target: 'end', from: { x: 620, y: 60 }, to: { x: 284, y: 140 } },
];

export const Joining: Story = { render: (args) => <Canvas edges={joining} {...shown(args)} /> };

export const Back: Story = {
  render: (args) => (
    <Canvas
      edges={[{ id: 'back', source: 'b', target: 'a', from: { x: 240, y: 240 }, to: { x: 240, y: 60 } }]}
      {...shown(args)}
    />
  ),
};

export const States: Story = {
  render: (args) => (
    <Canvas
      edges={siblings}
      states={{ left: { walk: 'walked' }, middle: { walk: 'not-walked' }, right: { selected: true } }}
      {...shown(args)}
    />
  ),
};

export const DropTarget: Story = { render: (args) => <Canvas edges={straight} {...shown(args)} dropTarget /> };

export const Audience: Story = {
  render: () => (
    <div style={{ position: 'relative' }}>
      <Canvas
        edges={siblings}
        states={{
          left: { counted: true, share: 0.6 },
          middle: { counted: true, share: 0.3 },
          right: { counted: true, share: 0.1 },
        }}
      />
      <div style={{ display: 'flex', gap: 8, padding: 16 }}>
        <EdgeCount count="1,284" share="60 %" />
        <EdgeCount count="214" />
      </div>
    </div>
  ),
};

function shown({ onAdd, addLabel }: OutletEdgeProps): Partial<OutletEdgeProps> {
  return { ...(onAdd && { onAdd }), ...(addLabel && { addLabel }) };
}
