import { Modal } from '@mantine/core';
import { ShortcutList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { isOnMac, keyNames } from './key-names.ts';
import { purposes, shortcutNames, shortcuts } from './shortcuts.ts';

/** Every key of the editor, by what one wants to do. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation('editor');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={640}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ShortcutList
        groups={purposes.map((purpose) => ({
          label: t(`keys.purpose.${purpose}`),
          rows: shortcutNames
            .filter((name) => shortcuts[name].purpose === purpose)
            .map((name) => ({
              label: t(`keys.does.${name}`),
              presses: shortcuts[name].presses.map((press) => keyNames(press, t, isOnMac())),
            })),
        }))}
      />
    </Modal>
  );
}
