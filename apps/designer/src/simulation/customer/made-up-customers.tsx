import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { PanelSection } from '@waymark/ui/components';
import { Pencil, Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useChange } from '../../api/use-change.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import { askFirst } from '../../shell/ask-first.ts';
import list from '../panel-list.module.css';
import { attributesAsked } from './attributes-asked.ts';
import classes from './made-up.module.css';
import { type MadeUpCustomer, MadeUpDialog } from './made-up-dialog.tsx';

interface MadeUpCustomersProps {
  journey: Journey;
  /** The id of the one that is chosen. */
  chosen: string | undefined;
  onChoose(customer: MadeUpCustomer): void;
}

/** The customers whom somebody made up to simulate with: to choose, write, change and remove. */
export function MadeUpCustomers({ journey, chosen, onChoose }: MadeUpCustomersProps) {
  const { t } = useTranslation('simulation');
  const trpc = useTRPC();
  const { connectors } = useConnectors();
  const { data: customers = [] } = useQuery(trpc.testCustomers.list.queryOptions());
  const [writing, setWriting] = useState<{ customer: MadeUpCustomer | undefined }>();
  const asked = useMemo(() => attributesAsked(journey, connectors), [journey, connectors]);
  const remove = useChange(trpc.testCustomers.remove.mutationOptions(), trpc.testCustomers.list.queryFilter());
  const ask = ({ id, name }: MadeUpCustomer) =>
    askFirst({
      title: t('madeUp.removeTitle', { name }),
      text: t('madeUp.removeText'),
      confirm: t('madeUp.remove'),
      cancel: t('played.cancel'),
      harmful: true,
      onConfirm: () => remove.mutate({ id }),
    });
  return (
    <PanelSection title={t('madeUp.label')}>
      {customers.length > 0 && (
        <ul className={`${list.list} ${classes.customers}`} aria-label={t('madeUp.label')}>
          {customers.map((customer) => (
            <li key={customer.id} className={list.row} data-chosen={customer.id === chosen || undefined}>
              <button
                type="button"
                className={list.choose}
                aria-pressed={customer.id === chosen}
                onClick={() => onChoose(customer)}
              >
                {customer.name}
              </button>
              <ActionIcon
                size="xs"
                aria-label={t('madeUp.changeNamed', { name: customer.name })}
                onClick={() => setWriting({ customer })}
              >
                <Pencil size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="xs"
                aria-label={t('madeUp.removeNamed', { name: customer.name })}
                onClick={() => ask(customer)}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        size="xs"
        fullWidth
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => setWriting({ customer: undefined })}
      >
        {t('madeUp.title')}
      </Button>
      {writing && (
        <MadeUpDialog
          customer={writing.customer}
          asked={asked}
          onKept={(kept) => {
            setWriting(undefined);
            onChoose(kept);
          }}
          onClose={() => setWriting(undefined)}
        />
      )}
    </PanelSection>
  );
}
