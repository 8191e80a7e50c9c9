import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form-dialog.module.css';

/** What a form dialog is about, and what its buttons do. */
export interface FormDialogProps {
  title: string;
  /** What the button that submits says, e.g. `Save`. */
  confirm: string;
  /** What was submitted is under way. */
  busy: boolean;
  /** False while something it needs is not there: it cannot be submitted. */
  ready?: boolean;
  /** The fields. */
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  /** Pixels wide; 440 without. */
  width?: number;
  /** What is wrong with the fields is said by `children`, not by the browser. */
  ownErrors?: boolean;
  /** The buttons stay in sight while a long form scrolls. */
  tall?: boolean;
  /** Shown in the form's place, e.g. a question about what was submitted. */
  instead?: ReactNode;
}

/**
 * A form over the page, with a button that submits and one that leaves. Submitting it never reaches a form it was opened
 * from.
 */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    confirm,
    busy,
    ready = true,
    children,
    onSubmit,
    onClose,
    width = 440,
    ownErrors = false,
    tall = false,
  } = props;
  const { t } = useTranslation('ui');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Portals pass events on to the form they were opened from.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={width}
      title={title}
      closeButtonProps={{ 'aria-label': t('formDialog.close') }}
    >
      {props.instead ?? (
        <form onSubmit={submit} noValidate={ownErrors}>
          <Stack gap="md">
            {children}
            <Group justify="flex-end" gap="xs" className={classes.buttons ?? ''} data-tall={tall || undefined}>
              <Button onClick={onClose}>{t('formDialog.cancel')}</Button>
              <Button type="submit" variant="filled" loading={busy} disabled={!ready}>
                {confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
