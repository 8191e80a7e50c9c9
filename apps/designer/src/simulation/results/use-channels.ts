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

/** Charts tell channels apart by these, in order; there are seldom more. People's tasks have their own. */
const colors = ['chart-email', 'chart-sms', 'family-decide', 'family-start', 'family-data'];
const peopleColor = 'chart-rep-task';

/** The channels of a journey's messages. */
export function useChannels({ nodes }: Journey): UsedChannel[] {
  const { find, look } = useConnectors();
  return useMemo(() => {
    const sends = nodes.flatMap((node) => ('connector' in node ? [{ id: node.id, connector: node.connector }] : []));
    const byChannel = Map.groupBy(sends, ({ connector }) => find(connector)?.channel ?? connector);
    let used = 0;
    return [...byChannel].map(([key, all]) => {
      const { title, family } = look(all[0]?.connector ?? key);
      const color = family === 'people' ? peopleColor : colors[used++ % colors.length];
      return { key, label: title, color: `var(--wm-${color})`, nodes: all.map(({ id }) => id) };
    });
  }, [find, look, nodes]);
}
