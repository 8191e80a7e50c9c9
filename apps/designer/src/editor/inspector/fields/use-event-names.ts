import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../../api/use-connectors.ts';
import { useCatalogue } from './use-catalogue.ts';

/** Names of events, in groups. */
export type EventNames = readonly { group: string; items: string[] }[];

/** The events that were seen and those that connectors declare. */
export function useEventNames(): EventNames {
  const { t } = useTranslation('inspector');
  const { events } = useCatalogue();
  const { connectors } = useConnectors();
  return useMemo(() => {
    const seen = events.map(({ name }) => name);
    const declared = connectors
      .flatMap((connector) => connector.capabilities.events)
      .filter((event) => !seen.includes(event));
    return [
      { group: t('event.seen'), items: seen },
      { group: t('event.declared'), items: declared },
    ].filter(({ items }) => items.length > 0);
  }, [connectors, events, t]);
}
