import { EdgeCount, OutletEdge } from '@waymark/ui/components';
import { EdgeLabelRenderer, type EdgeProps, useStoreApi } from '@xyflow/react';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readOutletKey } from '../state/edge-id.ts';
import { useCanvas, useIsLanding, useMarks } from './canvas-context.ts';
import type { CanvasEdge } from './canvas-node.ts';
import classes from './journey-edge.module.css';
import { useRoute } from './routes.ts';

/** An edge of the journey on the canvas. */
export const JourneyEdge = memo(function JourneyEdge({ id, selected, data }: EdgeProps<CanvasEdge>) {
  const { t } = useTranslation('editor');
  const { routes, editing } = useCanvas();
  const isLanding = useIsLanding(id);
  const canvas = useStoreApi();
  const route = useRoute(routes, id);
  const marks = useMarks((all) => all.edges[id]);
  const plusX = route?.plus.x ?? 0;
  const plusY = route?.plus.y ?? 0;
  const add = useCallback(() => {
    const [x, y, zoom] = canvas.getState().transform;
    const frame = canvas.getState().domNode?.getBoundingClientRect();
    const at = { x: (frame?.left ?? 0) + x + plusX * zoom, y: (frame?.top ?? 0) + y + plusY * zoom + 10 };
    editing?.chooseStep({ type: 'edge', ...readOutletKey(id) }, at);
  }, [canvas, editing, id, plusX, plusY]);
  if (!route) return null;
  return (
    <>
      <OutletEdge
        path={route.path}
        plus={route.plus}
        selected={selected ?? false}
        dropTarget={isLanding}
        {...(marks?.walk ? { walk: marks.walk } : {})}
        counted={marks?.count !== undefined}
        {...(marks?.part === undefined ? {} : { share: marks.part })}
        {...(editing ? { onAdd: add, addLabel: t('canvas.addOnEdge', { edge: data?.label ?? '' }) } : {})}
      />
      {marks?.count !== undefined && (
        <EdgeLabelRenderer>
          <div className={classes.count} style={{ translate: `${plusX}px ${plusY}px` }}>
            <EdgeCount count={marks.count} {...(marks.share === undefined ? {} : { share: marks.share })} />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}, isSameEdge);

/** React Flow tells an edge where its ends lie; its route does that here. */
function isSameEdge(before: EdgeProps<CanvasEdge>, now: EdgeProps<CanvasEdge>): boolean {
  return before.id === now.id && before.selected === now.selected && before.data?.label === now.data?.label;
}
