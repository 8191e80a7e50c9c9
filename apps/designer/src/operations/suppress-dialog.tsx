import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';

/** Adds an address that nothing is sent to any more. */
export function SuppressDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('operations');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { connectors, look } = useConnectors();
  const channels = connectors
    .filter(({ capabilities }) => capabilities.address !== undefined)
    .map(({ id, channel }) => ({ value: channel, label: look(id).title }));
  const [channel, setChannel] = useState<string | null>(channels[0]?.value ?? null);
  const [address, setAddress] = useState('');
  const add = useMutation(
    trpc.suppressions.add.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries(trpc.suppressions.pathFilter()),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (channel !== null) add.mutate({ channel, address });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={t('suppress.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Select
            label={t('suppress.channel')}
            data={channels}
            value={channel}
            allowDeselect={false}
            onChange={setChannel}
          />
          <TextInput
            data-autofocus
            required
            label={t('suppress.address')}
            description={t('suppress.addressHint')}
            value={address}
            maxLength={320}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" variant="filled" loading={add.isPending}>
              {t('suppress.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
