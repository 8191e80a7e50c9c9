import { type Journey, nameOf } from '@waymark/core/journey';
import { type ChannelNode, kindNamed, type Node } from '@waymark/core/nodes';
import { useMemo } from 'react';
import { useJourney } from '../../state/editor-context.tsx';

/** A node that sends. */
export interface Delivery {
  id: string;
  name: string;
  connector: string;
}

/** The nodes that can come before a node, the nearest first. In a loop the node is one of them. */
export function stepsBefore(journey: Journey, node: string): Node[] {
  const into = Map.groupBy(journey.edges, (edge) => edge.to);
  const byId = new Map(journey.nodes.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const open = [node];
  const found: Node[] = [];
  for (const id of open) {
    for (const { from } of into.get(id) ?? []) {
      const before = byId.get(from);
      if (seen.has(from) || !before) continue;
      seen.add(from);
      open.push(from);
      found.push(before);
    }
  }
  return found;
}

/** The nodes that send and can come before a node, the nearest first. */
export function deliveriesBefore(journey: Journey, node: string): Delivery[] {
  return stepsBefore(journey, node).filter(delivers).map(deliveryOf);
}

/** Every node of a journey that sends, in document order. */
export function deliveriesOf({ nodes }: Journey): Delivery[] {
  return nodes.filter(delivers).map(deliveryOf);
}

/** The nodes of the open journey that send and can come before a node; without a node, all that send. */
export function useDeliveries(node: string | undefined): Delivery[] {
  const journey = useJourney();
  return useMemo(() => (node === undefined ? deliveriesOf(journey) : deliveriesBefore(journey, node)), [journey, node]);
}

function delivers(node: Node): node is ChannelNode {
  return kindNamed(node.kind)?.delivers === true;
}

const deliveryOf = (node: ChannelNode): Delivery => ({ id: node.id, name: nameOf(node), connector: node.connector });
