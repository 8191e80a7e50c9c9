import { TextInput } from '@mantine/core';
import { DateTimeInput, FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveConfirmation } from './move-confirmation.tsx';
import type { Occasion } from './occasion.ts';
import { draftOf, draftTrouble, type OccasionDraft, written } from './occasion-draft.ts';
import { useMoveOccasion } from './use-move-occasion.ts';

interface OccasionDialogProps {
  /** Left out: a new one. */
  occasion: Occasion | undefined;
  /** Keys that there are. */
  taken: readonly string[];
  onClose(): void;
  /** Given the key of what was saved. */
  onSaved?(key: string): void;
}

/** The form of an occasion. Before waiting customers are moved it says how many, and asks. */
export function OccasionDialog({ occasion, taken, onClose, onSaved }: OccasionDialogProps) {
  const { t } = useTranslation('occasions');
  const [draft, setDraft] = useState<OccasionDraft>(() => draftOf(occasion));
  const [tried, setTried] = useState(false);
  const trouble = draftTrouble(draft, occasion ? undefined : taken);
  const move = useMoveOccasion({
    onSaved: (key) => {
      onSaved?.(key);
      onClose();
    },
  });
  const set = (changes: Partial<OccasionDraft>) => setDraft({ ...draft, ...changes });
  const submit = () => {
    setTried(true);
    if (!trouble) move.ask(written(draft, occasion?.key), occasion);
  };
  const errorOf = (field: keyof OccasionDraft) =>
    tried && trouble?.field === field ? { error: t(`trouble.${trouble.code}`) } : {};
  return (
    <FormDialog
      title={occasion ? t('dialog.edit', { name: occasion.name }) : t('dialog.add')}
      confirm={t('dialog.save')}
      busy={move.saving}
      ownErrors
      onSubmit={submit}
      onClose={onClose}
      instead={
        move.asked && (
          <MoveConfirmation asked={move.asked} saving={move.saving} onBack={move.back} onConfirm={move.confirm} />
        )
      }
    >
      {!occasion && (
        <TextInput
          data-autofocus
          label={t('dialog.name')}
          description={t('dialog.nameHint')}
          value={draft.name}
          maxLength={60}
          onChange={(event) => set({ name: event.currentTarget.value })}
          {...errorOf('name')}
        />
      )}
      <DateTimeInput
        label={t('dialog.start')}
        description={t('dialog.timeHint')}
        value={draft.start}
        onChange={(start) => set({ start })}
        {...errorOf('start')}
      />
      <DateTimeInput
        label={t('dialog.end')}
        description={t('dialog.endHint')}
        value={draft.end}
        onChange={(end) => set({ end })}
        {...errorOf('end')}
      />
    </FormDialog>
  );
}
