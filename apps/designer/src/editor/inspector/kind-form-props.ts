import type { Node } from '@waymark/core/nodes';
import type { NodeEdit } from './use-node-edit.ts';

/** What the form of a kind is given. */
export interface KindFormProps<N extends Node = Node> {
  node: N;
  edit: NodeEdit<N>;
}
