import { Tool, ToolDivider } from '@waymark/ui/components';
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../state/editor-context.tsx';

/** One step back and forward again. */
export function UndoTools() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const canUndo = useEditor((state) => state.history.past.length > 0);
  const canRedo = useEditor((state) => state.history.future.length > 0);
  return (
    <>
      <Tool
        label={t('bar.undo')}
        shortcut={t('bar.undoKeys')}
        icon={<Undo2 size={18} strokeWidth={1.9} />}
        disabled={!canUndo}
        onClick={() => store.getState().undo()}
      />
      <Tool
        label={t('bar.redo')}
        shortcut={t('bar.redoKeys')}
        icon={<Redo2 size={18} strokeWidth={1.9} />}
        disabled={!canRedo}
        onClick={() => store.getState().redo()}
      />
      <ToolDivider />
    </>
  );
}
