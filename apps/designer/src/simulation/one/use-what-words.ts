import { useQuery } from '@tanstack/react-query';
import { Purpose } from '@waymark/core/customer';
import { type Journey, nameOf, readable } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import type { WhatWords } from './what-words.ts';

/** What happenings are worded with, in the chosen language. */
export function useWhatWords(journey: Journey): WhatWords {
  const { t } = useTranslation('simulation');
  const { t: live } = useTranslation('live');
  const { connectors, look, eventLabel } = useConnectors();
  const trpc = useTRPC();
  const { data: occasions } = useQuery(trpc.occasions.list.queryOptions());
  return useMemo(() => {
    const names = new Map(journey.nodes.map((node) => [node.id, nameOf(node)]));
    return {
      t,
      eventLabel,
      nodeName: (id) => names.get(id) ?? readable(id),
      consentName({ channel, purpose }) {
        const connector = connectors.find((one) => one.channel === channel);
        const known = Purpose.options.find((one) => one === purpose);
        return `${connector ? look(connector.id).title : channel} · ${known ? live(`purpose.${known}`) : purpose}`;
      },
      occasionName: (key) => occasions?.find((one) => one.key === key)?.name ?? readable(key),
    };
  }, [connectors, eventLabel, journey, live, look, occasions, t]);
}
