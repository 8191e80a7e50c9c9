import { MoreMenu } from '@waymark/ui/components';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditorStore } from '../state/editor-context.tsx';

/** What can be done with the node whose form is open. */
export function NodeMenu({ node }: { node: string }) {
  const { t } = useTranslation('inspector');
  const store = useEditorStore();
  const remove = (heal: boolean) => store.getState().apply({ type: 'remove-node', id: node, heal }, `remove ${node}`);
  return (
    <MoreMenu
      width={260}
      label={t('menu.label')}
      entries={[
        { label: t('menu.remove'), icon: Trash2, onPick: () => remove(true) },
        { label: t('menu.removeOpen'), icon: Trash2, onPick: () => remove(false) },
      ]}
    />
  );
}
