import type { ConditionOffers } from '@waymark/ui/components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../../api/connector-words.ts';
import { useConnectors } from '../../../api/use-connectors.ts';
import { useDeliveries } from './deliveries-before.ts';
import { usePropertiesOf } from './use-condition-fields.ts';
import { useEventNames } from './use-event-names.ts';
import { useSegments } from './use-segments.ts';

/** What conditions offer by name: events, the messages before a node (or, without one, all), segments and channels. */
export function useConditionOffers(node: string | undefined): ConditionOffers {
  const { i18n } = useTranslation();
  const deliveries = useDeliveries(node);
  const events = useEventNames();
  const segments = useSegments();
  const propertiesOf = usePropertiesOf();
  const { connectors } = useConnectors();
  return useMemo(() => {
    const channels = new Map(connectors.map((one) => [one.channel, wordsIn(one, i18n.language).title]));
    return {
      events,
      deliveries: deliveries.map(({ id, name }) => ({ value: id, label: name })),
      segments,
      propertiesOf,
      channels: [...channels].map(([value, label]) => ({ value, label })),
    };
  }, [connectors, deliveries, events, i18n.language, propertiesOf, segments]);
}
