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
  const addressed = connectors.filter(({ capabilities }) => capabilities.address !== undefined);
  const titles = new Map(addressed.map(({ id, channel }) => [channel, look(id).title]));
  const channels = [...titles].map(([value, label]) => ({ value, label }));
  const [picked, setPicked] = useState<string | null>(null);
  // The channels may come later than this dialog.
  const channel = picked ?? channels[0]?.value;
  const [address, setAddress] = useState('');
  const add = useChange(trpc.suppressions.add.mutationOptions({ onSuccess: onClose }), trpc.suppressions.pathFilter());
  const submit = () => {
    if (channel !== undefined) add.mutate({ channel, address });
  };
  return (
    <FormDialog
      title={t('suppress.title')}
      confirm={t('suppress.confirm')}
      busy={add.isPending}
      ready={channel !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('suppress.channel')}
        data={channels}
        value={channel ?? null}
        allowDeselect={false}
        onChange={setPicked}
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
