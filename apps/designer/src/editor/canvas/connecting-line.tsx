import { getSmoothStepPath, Panel, useInternalNode, ViewportPortal } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { inlet } from './canvas-node.ts';
import classes from './connecting-line.module.css';
import type { Views } from './node-view.ts';
import { handlePoint } from './routes.ts';
import type { Connecting } from './use-connecting.ts';

/** What is being connected by keys: the line as it would be, and what to press, told in a status that was there before. */
export function ConnectingLine({ connecting, views }: { connecting: Connecting; views: Views }) {
  const { leading } = connecting;
  const { t } = useTranslation('editor');
  const from = handlePoint(useInternalNode(leading?.from ?? ''), 'source', leading?.outlet);
  const to = handlePoint(useInternalNode(leading?.toward ?? ''), 'target', inlet);
  const { card } = views.get(leading?.from ?? '') ?? {};
  const outlet = card?.outlets.find(({ id }) => id === leading?.outlet);
  const ends = from && to && { sourceX: from.x, sourceY: from.y, targetX: to.x, targetY: to.y };
  return (
    <>
      {ends && (
        <ViewportPortal>
          <svg className={classes.line} aria-hidden>
            <path d={getSmoothStepPath(ends)[0]} />
          </svg>
        </ViewportPortal>
      )}
      <Panel position="bottom-center" className={classes.hint ?? ''} role="status">
        {leading && t('connect.hint', { step: card?.name ?? '', outlet: outlet?.name ?? '' })}
      </Panel>
    </>
  );
}
