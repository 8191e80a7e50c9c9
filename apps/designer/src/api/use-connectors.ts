import { useQuery } from '@tanstack/react-query';
import type { ConnectorManifest } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from './connector-words.ts';
import { useTRPC } from './trpc.ts';

const none: ConnectorManifest[] = [];

/** The loaded connectors, and how they are drawn and worded in the chosen language. */
export function useConnectors() {
  const trpc = useTRPC();
  const { i18n } = useTranslation();
  const { data } = useQuery(trpc.connectors.list.queryOptions(undefined, { staleTime: 60_000 }));
  const connectors = data?.connectors ?? none;
  const language = i18n.language;
  return useMemo(() => {
    const byId = new Map(connectors.map((connector) => [connector.id, connector]));
    return {
      connectors,
      refused: data?.refused ?? [],
      /** Undefined where no such connector is loaded. */
      find: (id: string) => byId.get(id),
      /** Colours, icon and title; an unknown connector goes by its id. */
      look(id: string) {
        const connector = byId.get(id);
        if (!connector) return { family: 'channel' as const, icon: 'plug', title: id };
        return { family: connector.family, icon: connector.icon, title: wordsIn(connector, language).title };
      },
      fieldLabel(id: string, field: string) {
        const connector = byId.get(id);
        return (connector && wordsIn(connector, language).fields[field]?.label) ?? field;
      },
      eventLabel(event: string) {
        for (const connector of connectors) {
          const label = wordsIn(connector, language).events[event];
          if (label !== undefined) return label;
        }
        return event;
      },
      /** The title of the connector that declares an event; undefined where none does. */
      eventOrigin(event: string) {
        const origin = connectors.find(({ capabilities }) => capabilities.events.includes(event));
        return origin && wordsIn(origin, language).title;
      },
    };
  }, [connectors, data?.refused, language]);
}
