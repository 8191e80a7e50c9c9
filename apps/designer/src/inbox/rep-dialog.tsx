import { Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import type { Rep } from './inbox-page.tsx';

interface RepDialogProps {
  /** Left out: a new one. */
  rep: Rep | undefined;
  onClose(): void;
}

const zones = Intl.supportedValuesOf('timeZone');

/** The form of a rep. */
export function RepDialog({ rep, onClose }: RepDialogProps) {
  const { t } = useTranslation('inbox');
  const trpc = useTRPC();
  const [name, setName] = useState(rep?.name ?? '');
  const [email, setEmail] = useState(rep?.email ?? '');
  const [roles, setRoles] = useState(rep?.roles ?? []);
  const [timeZone, setTimeZone] = useState<string | null>(rep?.timeZone ?? null);
  const [active, setActive] = useState(rep?.active ?? true);
  const save = useChange(trpc.inbox.saveRep.mutationOptions({ onSuccess: onClose }), trpc.inbox.pathFilter());
  const submit = () => {
    save.mutate({
      ...(rep && { id: rep.id }),
      name,
      ...(email.trim() && { email: email.trim() }),
      roles,
      ...(timeZone !== null && { timeZone }),
      active,
    });
  };
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <FormDialog
      title={rep ? t('dialog.edit', { name: rep.name }) : t('dialog.add')}
      confirm={t('dialog.save')}
      busy={save.isPending}
      width={480}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('dialog.name')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="email"
        label={t('dialog.email')}
        description={t('dialog.emailHint')}
        value={email}
        maxLength={200}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TagsInput
        label={t('dialog.roles')}
        description={t('dialog.rolesHint')}
        value={roles}
        maxTags={20}
        onChange={setRoles}
      />
      <Select
        label={t('dialog.zone')}
        description={t('dialog.zoneHint', { zone: here })}
        searchable
        clearable
        allowDeselect
        data={zones}
        value={timeZone}
        onChange={setTimeZone}
      />
      {rep && (
        <Switch
          label={t('dialog.active')}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
