import { Text, TextInput } from '@mantine/core';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';

/** Takes an address off the list; why is kept. */
export function UnsuppressDialog({
  suppression,
  onClose,
}: {
  suppression: Answers['suppressions']['list']['rows'][number];
  onClose(): void;
}) {
  const { t } = useTranslation('operations');
  const trpc = useTRPC();
  const [why, setWhy] = useState('');
  const { id, address } = suppression;
  const remove = useChange(
    trpc.suppressions.remove.mutationOptions({ onSuccess: onClose }),
    trpc.suppressions.pathFilter(),
  );
  return (
    <FormDialog
      title={t('unsuppress.title', { address })}
      confirm={t('unsuppress.confirm')}
      busy={remove.isPending}
      onSubmit={() => remove.mutate({ id, why })}
      onClose={onClose}
    >
      <Text size="sm">{t('unsuppress.text')}</Text>
      <TextInput
        data-autofocus
        required
        label={t('unsuppress.why')}
        description={t('unsuppress.whyHint')}
        value={why}
        maxLength={500}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
