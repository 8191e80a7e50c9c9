import { Tool, ToolStrip } from '@waymark/ui/components';
import { Copy, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from './canvas-context.ts';

/** What can be done with a selected node, beside it. */
export function NodeTools({ node }: { node: string }) {
  const { t } = useTranslation('editor');
  const { editing } = useCanvas();
  return (
    <span className="nodrag nopan">
      <ToolStrip label={t('node.tools')}>
        <Tool label={t('node.duplicate')} icon={<Copy size={15} />} onClick={() => editing?.duplicate(node)} />
        <Tool label={t('node.remove')} icon={<Trash2 size={15} />} onClick={() => editing?.remove(node)} />
      </ToolStrip>
    </span>
  );
}
