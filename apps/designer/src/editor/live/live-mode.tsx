import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import type { MarksStore } from '../canvas/marks.ts';
import { useNodeViews } from '../canvas/use-node-views.ts';
import { useTidy } from '../layout/use-tidy.ts';
import { useJourney } from '../state/editor-context.tsx';
import type { Selection } from '../state/editor-store.ts';
import { EnrollmentWalk } from './enrollment-walk.tsx';
import { EnrollmentsPanel } from './enrollments-panel.tsx';
import { useFailedMessages } from './use-failed-messages.ts';
import { useLiveCounts } from './use-live-counts.ts';

interface LiveModeProps {
  marks: MarksStore;
  journeyKey: string;
  /** The enrollment whose walk is shown instead of the counts. */
  enrollment: string | undefined;
}

/** Where customers are now: counts on the canvas, enrollments beside it, and the walk of each of them. */
export function LiveMode({ marks, journeyKey, enrollment }: LiveModeProps) {
  const navigate = useNavigate({ from: '/journeys/$journey' });
  const show = useCallback(
    (id: string | undefined) =>
      void navigate({ search: id === undefined ? { mode: 'live' } : { mode: 'live', enrollment: id }, replace: true }),
    [navigate],
  );
  if (enrollment !== undefined) {
    return <EnrollmentWalk key={enrollment} id={enrollment} marks={marks} onBack={() => show(undefined)} />;
  }
  return <Counted marks={marks} journeyKey={journeyKey} onShow={show} />;
}

function Counted({ marks, journeyKey, onShow }: { marks: MarksStore; journeyKey: string; onShow(id: string): void }) {
  const journey = useJourney();
  const views = useNodeViews(journey, {});
  useTidy(views);
  const [selection, setSelection] = useState<Selection>({ nodes: [] });
  const failed = useFailedMessages(journeyKey);
  const counts = useLiveCounts({ journeyKey, marks, views, failed });
  const [node] = selection.nodes;
  const view = node === undefined ? undefined : views.get(node);
  return (
    <>
      <section>
        <Canvas
          journey={journey}
          views={views}
          marks={marks}
          selection={selection}
          onSelect={(nodes) => setSelection({ nodes })}
        />
      </section>
      <EnrollmentsPanel
        journeyKey={journeyKey}
        counts={counts}
        failed={failed ?? []}
        node={node === undefined || !view ? undefined : { id: node, view }}
        onAll={() => setSelection({ nodes: [] })}
        onShow={onShow}
      />
    </>
  );
}
