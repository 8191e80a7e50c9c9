import { Button } from '@mantine/core';
import type { DeskTaskDetail } from '@waymark/runtime/api';
import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answer-form.module.css';
import { ChoiceTiles } from './choice-tiles.tsx';
import { NoteField } from './note-field.tsx';
import type { Answering } from './use-answer.ts';

interface CompleteFormProps {
  task: DeskTaskDetail;
  answer: Answering;
  onCancel(): void;
}

/** How it went, with a note where there is something to say. */
export function CompleteForm({ task: { outcomes }, answer, onCancel }: CompleteFormProps) {
  const { t } = useTranslation('desk');
  const [outcome, setOutcome] = useState<string>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = outcomes.length > 0 && outcome === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    answer.give({ type: 'complete', ...(outcome !== undefined && { outcome }), ...(note.trim() && { note }) });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {outcomes.length > 0 && (
        <ChoiceTiles
          legend={t('question')}
          hint={t('completeHint')}
          choices={outcomes.map(({ key, title }) => ({ value: key, label: title }))}
          value={outcome}
          onChange={setOutcome}
          error={tried && isMissing ? t('chooseOutcome') : undefined}
        />
      )}
      <NoteField value={note} onChange={setNote} />
      <div className={classes.buttons}>
        <Button h={48} fz={15} onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          h={48}
          fz={15}
          leftSection={<Check size={18} aria-hidden />}
          loading={answer.giving === 'complete'}
        >
          {t('complete')}
        </Button>
      </div>
    </form>
  );
}
