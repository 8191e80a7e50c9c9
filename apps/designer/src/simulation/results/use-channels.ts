import type { Journey } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useConnectors } from '../../api/use-connectors.ts';

/** A channel that a journey uses, as charts show it, and its nodes. */
export interface UsedChannel {
  key: string;
  label: string;
  /** A CSS colour. */
  color: string;
  nodes: string[];
}

/** Charts tell channels apart by these, in order; there are seldom more. */
const colors = ['chart-email', 'chart-sms', 'chart-rep-task', 'family-decide', 'family-start', 'family-data'];

/** The channels of a journey's messages. */
export function useChannels({ nodes }: Journey): UsedChannel[] {
  const { connectors, find, look } = useConnectors();
  return useMemo(() => {
    const sends = nodes.flatMap((node) => ('connector' in node ? [{ id: node.id, connector: node.connector }] : []));
    const byChannel = Map.groupBy(sends, ({ connector }) => find(connector)?.channel ?? connector);
    const order = connectors.map(({ channel }) => channel);
    return [...byChannel].map(([key, all]) => {
      const place = Math.max(0, order.indexOf(key));
      return {
        key,
        label: look(all[0]?.connector ?? key).title,
        color: `var(--wm-${colors[place % colors.length]})`,
        nodes: all.map(({ id }) => id),
      };
    });
  }, [connectors, find, look, nodes]);
}
