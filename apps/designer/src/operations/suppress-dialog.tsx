import { Select, TextInput } from '@mantine/core';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { useConnectors } from '../api/use-connectors.ts';

/** Adds an address that nothing is sent to any more. */
export function SuppressDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('operations');
  const trpc = useTRPC();
  const { connectors, look } = useConnectors();
  const channels = connectors
    .filter(({ capabilities }) => capabilities.address !== undefined)
    .map(({ id, channel }) => ({ value: channel, label: look(id).title }));
  const [channel, setChannel] = useState<string | null>(channels[0]?.value ?? null);
  const [address, setAddress] = useState('');
  const add = useChange(trpc.suppressions.add.mutationOptions({ onSuccess: onClose }), trpc.suppressions.pathFilter());
  const submit = () => {
    if (channel !== null) add.mutate({ channel, address });
  };
  return (
    <FormDialog
      title={t('suppress.title')}
      confirm={t('suppress.confirm')}
      busy={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
