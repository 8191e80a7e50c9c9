import { TextInput } from '@mantine/core';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { useChange } from '../../api/use-change.ts';
import { useCatalogue } from '../../editor/inspector/fields/use-catalogue.ts';
import { WrittenFields } from '../entry/written-fields.tsx';
import { writtenValues } from '../entry/written-values.ts';
import classes from './made-up.module.css';

/** A customer whom somebody made up. */
export type MadeUpCustomer = Answers['testCustomers']['list'][number];

interface MadeUpDialogProps {
  /** The one to be changed; undefined: a new one. */
  customer: MadeUpCustomer | undefined;
  /** Names of the attributes that the journey asks about. */
  asked: readonly string[];
  onKept(customer: MadeUpCustomer): void;
  onClose(): void;
}

/** Makes up a customer to simulate with: a name, and what is known of them. */
export function MadeUpDialog({ customer, asked, onKept, onClose }: MadeUpDialogProps) {
  const { t } = useTranslation('simulation');
  const trpc = useTRPC();
  const { attributes: known } = useCatalogue();
  const [name, setName] = useState(customer?.name ?? '');
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(() => textsOf(customer, asked));
  const keep = useChange(
    trpc.testCustomers.keep.mutationOptions({
      onSuccess: (answer) => {
        if ('kept' in answer) onKept(answer.kept);
      },
    }),
    trpc.testCustomers.list.queryFilter(),
  );
  const called = name.trim();
  const full = keep.data && 'full' in keep.data ? keep.data.full : undefined;
  const taken = keep.data && 'taken' in keep.data ? keep.variables?.name : undefined;
  const trouble =
    taken === called ? t('madeUp.taken') : full === undefined ? undefined : t('madeUp.full', { count: full });
  return (
    <FormDialog
      title={t(customer ? 'madeUp.change' : 'madeUp.title')}
      confirm={t('madeUp.keep')}
      busy={keep.isPending}
      tall
      onSubmit={() => {
        if (called === '') return;
        keep.mutate({ name: called, attributes: writtenValues(written), replace: customer !== undefined });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('madeUp.name')}
        description={t('madeUp.nameHint')}
        maxLength={200}
        readOnly={customer !== undefined}
        error={trouble}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <WrittenFields
        written={written}
        known={known.map(({ name: one }) => one)}
        further={t('madeUp.further')}
        onChange={setWritten}
      />
      <p className={classes.hint}>{t('madeUp.hint')}</p>
    </FormDialog>
  );
}

function textsOf(customer: MadeUpCustomer | undefined, asked: readonly string[]): Record<string, string> {
  const has = Object.entries(customer?.attributes ?? {}).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(asked.map((name) => [name, ''])), ...Object.fromEntries(has) };
}
