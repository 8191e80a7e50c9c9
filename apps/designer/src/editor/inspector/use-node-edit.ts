import type { Node } from '@waymark/core/nodes';
import { useCallback } from 'react';
import { useEditorStore } from '../state/editor-context.tsx';

/** Replaces the node's settings. Changes of one `field` that follow each other soon are undone together. */
export type NodeEdit<N extends Node = Node> = (node: N, field: string, renamed?: Record<string, string>) => void;

/** Writes the form of a node into the journey. */
export function useNodeEdit({ id }: Pick<Node, 'id'>): NodeEdit {
  const store = useEditorStore();
  return useCallback(
    (node, field, renamed) =>
      store.getState().apply({ type: 'update-node', node, ...(renamed ? { renamed } : {}) }, `edit ${id} ${field}`),
    [id, store],
  );
}
