import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../api/trpc.ts';

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
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const { id, address } = suppression;
  const remove = useMutation(
    trpc.suppressions.remove.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries(trpc.suppressions.pathFilter()),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate({ id, why });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={t('unsuppress.title', { address })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
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
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" variant="filled" loading={remove.isPending}>
              {t('unsuppress.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
