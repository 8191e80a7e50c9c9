import { Tool, ToolStrip } from '@waymark/ui/components';
import { useStore } from '@xyflow/react';
import { Copy, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from './canvas-context.ts';
import classes from './node-tools.module.css';

/** What can be done with a selected node, beside it; never drawn smaller than it can be hit. */
export function NodeTools({ node }: { node: string }) {
  const { t } = useTranslation('editor');
  const { editing } = useCanvas();
  const zoom = useStore((state) => state.transform[2]);
  return (
    <span className={`${classes.tools} nodrag nopan`} style={{ scale: String(Math.max(1, 1 / zoom)) }}>
      <ToolStrip label={t('node.tools')}>
        <Tool label={t('node.duplicate')} icon={<Copy size={15} />} onClick={() => editing?.duplicate(node)} />
        <Tool label={t('node.remove')} icon={<Trash2 size={15} />} onClick={() => editing?.remove(node)} />
      </ToolStrip>
    </span>
  );
}
