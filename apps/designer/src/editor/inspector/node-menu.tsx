import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditorStore } from '../state/editor-context.tsx';

/** What can be done with the node whose form is open. */
export function NodeMenu({ node }: { node: string }) {
  const { t } = useTranslation('inspector');
  const store = useEditorStore();
  const remove = (heal: boolean) => store.getState().apply({ type: 'remove-node', id: node, heal }, `remove ${node}`);
  return (
    <Menu width={260}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu.label')}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} onClick={() => remove(true)}>
          {t('menu.remove')}
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} onClick={() => remove(false)}>
          {t('menu.removeOpen')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
