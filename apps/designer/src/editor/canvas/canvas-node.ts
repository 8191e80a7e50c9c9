import type { Edge, Node } from '@xyflow/react';
import type { NodeView } from './node-view.ts';

/** A node on the canvas: React Flow's place and size around our view. */
export type CanvasNode = Node<NodeView & Record<string, unknown>, 'journey'>;

/** An edge on the canvas; its id names the outlet it leaves by. */
export type CanvasEdge = Edge<{ label: string }, 'journey'>;

/** The handle where edges arrive. */
export const inlet = 'in';
