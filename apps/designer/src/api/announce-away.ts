import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const id = 'away';

/** Says that Waymark is not reached, for as long as it is not, so that figures may be old. */
export function announceAway(): void {
  notifications.show({
    id,
    color: 'yellow',
    title: i18next.t('shell:away.title'),
    message: i18next.t('shell:away.text'),
    autoClose: false,
  });
}

/** Waymark is reached again. */
export function announceBack(): void {
  notifications.hide(id);
}
