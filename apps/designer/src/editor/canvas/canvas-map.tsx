import { MiniMap } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import classes from './canvas.module.css';
import type { CanvasNode } from './canvas-node.ts';

const color = (node: CanvasNode) => `var(--wm-family-${node.data.card.family})`;

/** The whole journey in small, in the canvas' lower right corner. */
export function CanvasMap() {
  const { t } = useTranslation('editor');
  return (
    <MiniMap<CanvasNode>
      position="bottom-right"
      className={classes.map ?? ''}
      style={{ width: 152, height: 100 }}
      ariaLabel={t('canvas.map')}
      nodeColor={color}
      nodeBorderRadius={16}
      bgColor="var(--wm-raised)"
      maskColor="color-mix(in srgb, var(--wm-canvas) 70%, transparent)"
      maskStrokeColor="var(--wm-accent-line)"
      maskStrokeWidth={2}
      pannable
      zoomable
    />
  );
}
