import type { ConditionField, Token } from '@waymark/ui/components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { attributeLabel } from '../../../words/attribute-label.ts';
import { useJourney } from '../../state/editor-context.tsx';
import { offeredField, useCatalogue } from './use-catalogue.ts';

/** The customers' attributes with what they hold and their frequent values, as conditions offer them. */
export function useConditionFields(): readonly ConditionField[] {
  const { attributes } = useCatalogue();
  return useMemo(() => attributes.map(offeredField('attribute')), [attributes]);
}

/** Gives the properties that events of a name carried, as conditions offer them. */
export function usePropertiesOf(): (event: string) => readonly ConditionField[] {
  const { events } = useCatalogue();
  return useMemo(() => {
    const byName = new Map(events.map(({ name, properties }) => [name, properties.map(offeredField('property'))]));
    return (event) => byName.get(event) ?? [];
  }, [events]);
}

/** The properties of the events that start the open journey. */
export function useEntryFields(): readonly ConditionField[] {
  const propertiesOf = usePropertiesOf();
  const { nodes } = useJourney();
  return useMemo(() => {
    const started = nodes.flatMap((node) =>
      node.kind === 'trigger' && node.on.type === 'event' ? propertiesOf(node.on.event) : [],
    );
    const byKey = new Map(started.map((field) => [field.key, { ...field, source: 'entry' as const }]));
    return [...byKey.values()];
  }, [nodes, propertiesOf]);
}

/** What texts can take in: the link by which a reader unsubscribes, and the customers' attributes. */
export function useTokens(): readonly Token[] {
  const { t } = useTranslation('inspector');
  const { attributes } = useCatalogue();
  return useMemo(
    () => [
      { path: 'links.unsubscribe', label: t('channel.unsubscribeLink'), linkText: t('channel.unsubscribe') },
      ...attributes.map(({ name }) => ({ path: `customer.${name}`, label: attributeLabel(name) })),
    ],
    [attributes, t],
  );
}
