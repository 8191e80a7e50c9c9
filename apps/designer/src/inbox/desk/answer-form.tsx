import { Button } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerButtons } from './answer-buttons.tsx';
import classes from './answer-form.module.css';
import { NoteField } from './note-field.tsx';

interface AnswerFormProps {
  /** What the button that answers says, and shows. */
  confirm: string;
  icon: LucideIcon;
  harmful?: boolean;
  busy: boolean;
  /** The question, told whether an answer was tried. */
  children(tried: boolean): ReactNode;
  /** Given the note, where one was written. */
  onSubmit(note: { note?: string }): void;
  onCancel(): void;
}

/** A question with a note under it, and the buttons that answer or leave. */
export function AnswerForm({
  confirm,
  icon: Sign,
  harmful = false,
  busy,
  children,
  onSubmit,
  onCancel,
}: AnswerFormProps) {
  const { t } = useTranslation('desk');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    onSubmit(note.trim() ? { note } : {});
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {children(tried)}
      <NoteField value={note} onChange={setNote} />
      <AnswerButtons>
        <Button h={48} fz={15} onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          h={48}
          fz={15}
          leftSection={<Sign size={18} aria-hidden />}
          loading={busy}
          {...(harmful && { color: 'red' })}
        >
          {confirm}
        </Button>
      </AnswerButtons>
    </form>
  );
}
