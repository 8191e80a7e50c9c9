import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { explainError } from './explain-error.ts';

/** Tells the user that a request failed, and what to do. The same words are not shown twice at once. */
export function announceProblem(error: unknown): void {
  const { reason, detail } = explainError(error);
  notifications.show({
    id: `problem-${reason}`,
    color: 'red',
    title: i18next.t(`shell:failure.${reason}.title`),
    message: detail ?? i18next.t(`shell:failure.${reason}.advice`),
    autoClose: 8_000,
    withBorder: true,
  });
}
