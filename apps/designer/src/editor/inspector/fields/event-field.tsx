import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { useConnectors } from '../../../api/use-connectors.ts';

interface EventFieldProps {
  label: string;
  value: string;
  onChange(event: string): void;
}

/** The name of an event: those that were seen and those that connectors declare are offered, others can be written. */
export function EventField({ label, value, onChange }: EventFieldProps) {
  const { t } = useTranslation('inspector');
  const trpc = useTRPC();
  const workspace = useQuery(trpc.workspace.get.queryOptions(undefined, { staleTime: 60_000 }));
  const { connectors } = useConnectors();
  const offered = useMemo(() => {
    const seen = workspace.data?.events ?? [];
    const declared = connectors
      .flatMap((connector) => connector.capabilities.events)
      .filter((event) => !seen.includes(event));
    return [
      { group: t('event.seen'), items: seen },
      { group: t('event.declared'), items: declared },
    ].filter(({ items }) => items.length > 0);
  }, [connectors, t, workspace.data]);
  return (
    <Autocomplete
      label={label}
      placeholder={t('event.placeholder')}
      data={offered}
      value={value}
      onChange={onChange}
      error={value.trim() === '' ? t('event.missing') : undefined}
    />
  );
}
