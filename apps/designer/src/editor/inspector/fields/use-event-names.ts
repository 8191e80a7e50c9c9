import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { useConnectors } from '../../../api/use-connectors.ts';

/** Names of events, in groups. */
export type EventNames = readonly { group: string; items: string[] }[];

/** The events that were seen and those that connectors declare. */
export function useEventNames(): EventNames {
  const { t } = useTranslation('inspector');
  const trpc = useTRPC();
  const workspace = useQuery(trpc.workspace.get.queryOptions(undefined, { staleTime: 60_000 }));
  const { connectors } = useConnectors();
  return useMemo(() => {
    const seen = workspace.data?.events ?? [];
    const declared = connectors
      .flatMap((connector) => connector.capabilities.events)
      .filter((event) => !seen.includes(event));
    return [
      { group: t('event.seen'), items: seen },
      { group: t('event.declared'), items: declared },
    ].filter(({ items }) => items.length > 0);
  }, [connectors, t, workspace.data]);
}
