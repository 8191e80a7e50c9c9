import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { languageName, usualLanguages } from './language-name.ts';

interface NewContentDialogProps {
  /** The channel it is for; left out: the user chooses. */
  connector?: string;
  onClose(): void;
  /** What to do with it; left out: it is opened. */
  onCreated?(key: string): void;
}

/** Asks what a new content is called, which channel it is for and in which language it begins. */
export function NewContentDialog({ connector, onClose, onCreated }: NewContentDialogProps) {
  const { t, i18n } = useTranslation('content');
  const { connectors, look } = useConnectors();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [picked, setPicked] = useState(connector);
  // The channels may come later than this dialog.
  const chosen = picked ?? connectors[0]?.id;
  const [language, setLanguage] = useState<string>(i18n.language);
  const create = useMutation(
    trpc.contents.create.mutationOptions({
      onSuccess: async ({ key }) => {
        await queries.invalidateQueries(trpc.workspace.names.queryFilter());
        await queries.invalidateQueries(trpc.contents.list.queryFilter());
        onClose();
        if (onCreated) onCreated(key);
        else await navigate({ to: '/content/$content', params: { content: key } });
      },
    }),
  );
  const submit = () => {
    if (name.trim() && chosen) create.mutate({ name, connector: chosen, language });
  };
  const tags = usualLanguages.some((tag) => tag === i18n.language)
    ? usualLanguages
    : [i18n.language, ...usualLanguages];
  return (
    <FormDialog
      title={t('new')}
      confirm={t('create')}
      busy={create.isPending}
      ready={chosen !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {connector === undefined && (
        <Select
          label={t('channel')}
          data={connectors.map(({ id }) => ({ value: id, label: look(id).title }))}
          value={chosen ?? null}
          allowDeselect={false}
          onChange={(id) => id && setPicked(id)}
        />
      )}
      <Select
        label={t('firstLanguage')}
        description={t('firstLanguageHint')}
        data={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
        value={language}
        allowDeselect={false}
        onChange={(tag) => tag && setLanguage(tag)}
      />
    </FormDialog>
  );
}
