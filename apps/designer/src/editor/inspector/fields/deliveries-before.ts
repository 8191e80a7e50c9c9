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

/** The nodes that send and can come before a node, the nearest first. */
export function deliveriesBefore(journey: Journey, node: string): Delivery[] {
  const into = Map.groupBy(journey.edges, (edge) => edge.to);
  const byId = new Map(journey.nodes.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const open = [node];
  const found: Delivery[] = [];
  for (const id of open) {
    for (const { from } of into.get(id) ?? []) {
      if (seen.has(from)) continue;
      seen.add(from);
      open.push(from);
      const before = byId.get(from);
      if (before && delivers(before)) found.push({ id: from, name: nameOf(before), connector: before.connector });
    }
  }
  return found;
}

/** The nodes of the open journey that send and can come before a node. */
export function useDeliveriesBefore(node: string): Delivery[] {
  const journey = useJourney();
  return useMemo(() => deliveriesBefore(journey, node), [journey, node]);
}

function delivers(node: Node): node is ChannelNode {
  return kindNamed(node.kind)?.delivers === true;
}
