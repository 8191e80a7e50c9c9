import type { Journey } from '@waymark/core/journey';
import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import { createMarksStore } from '../canvas/marks.ts';
import { useNodeViews } from '../canvas/use-node-views.ts';
import { useLaidOut } from '../layout/use-laid-out.ts';
import classes from './version-history.module.css';

const nothingSelected = { nodes: [] };

/** A published version on a canvas of its own, only to be looked at. */
export function VersionDrawing({ document }: { document: Journey }) {
  return (
    <div className={classes.drawing}>
      <ReactFlowProvider>
        <Drawn document={document} />
      </ReactFlowProvider>
    </div>
  );
}

function Drawn({ document }: { document: Journey }) {
  const [marks] = useState(createMarksStore);
  const views = useNodeViews(document, {});
  const laidOut = useLaidOut(document, views);
  return <Canvas journey={laidOut} views={views} marks={marks} selection={nothingSelected} whole />;
}
