import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import type { SampleCustomer } from './sample-customer.ts';

/** So much of what is searched for is looked at. */
const longest = 200;

interface CustomerSelectProps {
  chosen: Pick<SampleCustomer, 'id' | 'name'> | undefined;
  onChoose(customer: SampleCustomer): void;
}

/** Finds a customer of the workspace by name or id. */
export function CustomerSelect({ chosen, onChoose }: CustomerSelectProps) {
  const { t } = useTranslation('live');
  const trpc = useTRPC();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 250);
  const found = useQuery(
    trpc.customers.sample.queryOptions(
      { search: asked === chosen?.name ? '' : asked.slice(0, longest) },
      { placeholderData: keepPreviousData, staleTime: 60_000 },
    ),
  );
  const customers = found.data ?? [];
  const offered = chosen && !customers.some(({ id }) => id === chosen.id) ? [chosen, ...customers] : customers;
  return (
    <Select
      label={t('try.pick')}
      placeholder={t('try.find')}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={t('try.nobodyFound')}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const next = customers.find((customer) => customer.id === id);
        if (next) onChoose(next);
      }}
    />
  );
}
