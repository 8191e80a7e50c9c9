import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { SaveState } from './saver.ts';

const id = 'unsaved';

/** Says that saving does not come about, for as long as it does not, and where the work is meanwhile. */
export function announceSaving(type: SaveState['type']): void {
  if (type === 'failed') {
    notifications.show({
      id,
      color: 'yellow',
      title: i18next.t('editor:unsaved.title'),
      message: i18next.t('editor:unsaved.text'),
      autoClose: false,
    });
  } else if (type === 'saved' || type === 'conflict') notifications.hide(id);
}

/** Says that changes which an earlier visit could not save are here again. */
export function announceTaken(): void {
  notifications.show({
    color: 'green',
    title: i18next.t('editor:taken.title'),
    message: i18next.t('editor:taken.text'),
  });
}
