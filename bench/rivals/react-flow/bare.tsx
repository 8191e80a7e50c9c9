import '@xyflow/react/dist/style.css';
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import type { Drawing } from './drawing.ts';

/** React Flow with its own nodes and edges and nothing else, as its guide begins: every default, no feature of ours. */
function Bare({ boxes, lines, viewport }: Omit<Drawing, 'frame'>) {
  const [nodes, , onNodesChange] = useNodesState<Node>(
    boxes.map(({ id, name, x, y, width, height }) => ({
      id,
      position: { x, y },
      data: { label: name },
      style: { width, height },
    })),
  );
  const [edges, , onEdgesChange] = useEdgesState<Edge>(
    lines.map(({ from, to }, at) => ({ id: `line-${at}`, source: from, target: to })),
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      defaultViewport={viewport}
      minZoom={0.2}
    />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place to draw in');
const { frame, ...drawing } = Reflect.get(window, 'drawing') as Drawing;
for (const [side, length] of Object.entries(frame)) root.style.setProperty(side, `${length}px`);
createRoot(root).render(<Bare {...drawing} />);
