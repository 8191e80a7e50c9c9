import { Tool, ToolDivider } from '@waymark/ui/components';
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isOnMac, keyNames } from '../keys/key-names.ts';
import { shortcuts } from '../keys/shortcuts.ts';
import { useEditor, useEditorStore } from '../state/editor-context.tsx';

/** One step back and forward again. */
export function UndoTools() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const keys = (name: 'undo' | 'redo') => keyNames(shortcuts[name].presses[0], t, isOnMac()).join(' ');
  const canUndo = useEditor((state) => state.history.past.length > 0);
  const canRedo = useEditor((state) => state.history.future.length > 0);
  return (
    <>
      <Tool
        label={t('bar.undo')}
        shortcut={keys('undo')}
        icon={<Undo2 size={18} strokeWidth={1.9} />}
        disabled={!canUndo}
        onClick={() => store.getState().undo()}
      />
      <Tool
        label={t('bar.redo')}
        shortcut={keys('redo')}
        icon={<Redo2 size={18} strokeWidth={1.9} />}
        disabled={!canRedo}
        onClick={() => store.getState().redo()}
      />
      <ToolDivider />
    </>
  );
}
