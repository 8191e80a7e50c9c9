import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answer-form.module.css';
import { ChoiceTiles } from './choice-tiles.tsx';
import { NoteField } from './note-field.tsx';
import { reasons } from './reasons.ts';
import type { Answering } from './use-answer.ts';

/** Why a task is not done. */
export function DismissForm({ answer, onCancel }: { answer: Answering; onCancel(): void }) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState<string>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason !== undefined) answer.give({ type: 'dismiss', reason, ...(note.trim() && { note }) });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ChoiceTiles
        legend={t('whyNot')}
        choices={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={reason}
        onChange={setReason}
        error={tried && reason === undefined ? t('chooseReason') : undefined}
      />
      <NoteField value={note} onChange={setNote} />
      <div className={classes.buttons}>
        <Button h={48} fz={15} onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          color="red"
          h={48}
          fz={15}
          leftSection={<X size={18} aria-hidden />}
          loading={answer.giving === 'dismiss'}
        >
          {t('dismiss')}
        </Button>
      </div>
    </form>
  );
}
