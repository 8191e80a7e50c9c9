import { modals } from '@mantine/modals';

/** What is asked, what its buttons say, and what a yes does. */
interface Question {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  /** It cannot be undone. */
  harmful?: boolean;
  onConfirm(): void;
}

/** Asks before something is done that is not undone with a click. */
export function askFirst({ title, text, confirm, cancel, harmful = false, onConfirm }: Question): void {
  modals.openConfirmModal({
    withCloseButton: false,
    title,
    children: text,
    labels: { confirm, cancel },
    confirmProps: { variant: 'filled', ...(harmful && { color: 'red' }) },
    onConfirm,
  });
}
