import { ZoomControl } from '@waymark/ui/components';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import classes from './canvas.module.css';

const smooth = { duration: 160 };

/** What floats over the canvas' upper and lower edge covers nothing of a journey that is shown whole. */
const room = { top: '68px', bottom: '68px', x: '8%' } as const;

/** Zoom, in the canvas' lower left corner. */
export function CanvasZoom() {
  const zoom = useStore((state) => state.transform[2]);
  const canvas = useReactFlow();
  return (
    <Panel position="bottom-left" className={classes.zoom ?? ''}>
      <ZoomControl
        zoom={zoom}
        onZoomIn={() => void canvas.zoomIn(smooth)}
        onZoomOut={() => void canvas.zoomOut(smooth)}
        onReset={() => void canvas.zoomTo(1, smooth)}
        onFit={() => void canvas.fitView({ ...smooth, padding: room, maxZoom: 1 })}
      />
    </Panel>
  );
}
