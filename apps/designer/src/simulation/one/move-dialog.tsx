import { Select } from '@mantine/core';
import { DateTimeInput, FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf, draftTrouble, type OccasionDraft } from '../../occasions/occasion-draft.ts';
import type { What } from './playing.ts';

/** An occasion that the journey waits for, and when it is. */
export interface KnownOccasion {
  key: string;
  name: string;
  start: string;
  end?: string | undefined;
}

interface MoveDialogProps {
  occasions: readonly KnownOccasion[];
  onHappen(what: What): void;
  onClose(): void;
}

/** Asks which occasion moves, and to when. */
export function MoveDialog({ occasions, onHappen, onClose }: MoveDialogProps) {
  const { t } = useTranslation('simulation');
  const { t: words } = useTranslation('occasions');
  const [key, setKey] = useState(occasions[0]?.key ?? '');
  const [draft, setDraft] = useState<OccasionDraft>(() => begun(occasions[0]));
  const [tried, setTried] = useState(false);
  const trouble = draftTrouble(draft, undefined);
  const set = (changes: Partial<OccasionDraft>) => setDraft({ ...draft, ...changes });
  const errorOf = (field: keyof OccasionDraft) =>
    tried && trouble?.field === field ? { error: words(`trouble.${trouble.code}`) } : {};
  const submit = () => {
    setTried(true);
    if (trouble) return;
    onHappen({ occasion: key, start: draft.start, ...(draft.end === '' ? {} : { end: draft.end }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('played.move')}
      confirm={t('played.confirm')}
      busy={false}
      ownErrors
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('played.occasion')}
        data={occasions.map((one) => ({ value: one.key, label: one.name }))}
        value={key}
        allowDeselect={false}
        onChange={(chosen) => {
          const next = occasions.find((one) => one.key === chosen);
          if (!next) return;
          setKey(next.key);
          setDraft(begun(next));
        }}
      />
      <DateTimeInput
        label={words('dialog.start')}
        value={draft.start}
        onChange={(start) => set({ start })}
        {...errorOf('start')}
      />
      <DateTimeInput
        label={words('dialog.end')}
        value={draft.end}
        onChange={(end) => set({ end })}
        {...errorOf('end')}
      />
    </FormDialog>
  );
}

const begun = (occasion: KnownOccasion | undefined): OccasionDraft =>
  draftOf(occasion && { start: occasion.start, ...(occasion.end === undefined ? {} : { end: occasion.end }) });
