import { useQuery } from '@tanstack/react-query';
import type { ConditionField, Token } from '@waymark/ui/components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { attributeLabel } from '../../../words/attribute-label.ts';

/** The customers' attributes with their frequent values, as conditions offer them. */
export function useConditionFields(): readonly ConditionField[] {
  const attributes = useAttributes();
  return useMemo(
    () =>
      attributes.map(({ name, values }) => ({
        source: 'attribute' as const,
        key: name,
        label: attributeLabel(name),
        ...(values.length > 0 ? { options: values.map((value) => ({ value, label: value })) } : {}),
      })),
    [attributes],
  );
}

/** What texts can take in: the link by which a reader unsubscribes, and the customers' attributes. */
export function useTokens(): readonly Token[] {
  const { t } = useTranslation('inspector');
  const attributes = useAttributes();
  return useMemo(
    () => [
      { path: 'links.unsubscribe', label: t('channel.unsubscribeLink'), linkText: t('channel.unsubscribe') },
      ...attributes.map(({ name }) => ({ path: `customer.${name}`, label: attributeLabel(name) })),
    ],
    [attributes, t],
  );
}

const none: { name: string; values: string[] }[] = [];

function useAttributes() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.workspace.get.queryOptions(undefined, { staleTime: 60_000 }));
  return data?.attributes ?? none;
}
