import { type HandlePlace, handleClass, NodeCard } from '@waymark/ui/components';
import { Handle, type NodeProps, Position, useUpdateNodeInternals } from '@xyflow/react';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { outletKey } from '../state/edge-id.ts';
import { useCanvas, useMarks } from './canvas-context.ts';
import { type CanvasNode, inlet } from './canvas-node.ts';
import classes from './journey-node.module.css';
import { LooseOutlet } from './loose-outlet.tsx';
import { NodeTools } from './node-tools.tsx';

/** A node of the journey on the canvas. */
export const JourneyNode = memo(function JourneyNode({ id, data, selected }: NodeProps<CanvasNode>) {
  const { editing } = useCanvas();
  const marks = useMarks((all) => all.nodes[id]);
  const wired = useMemo(() => new Set(data.wired.split(',')), [data.wired]);
  const remeasure = useUpdateNodeInternals();
  const outletIds = data.card.outlets.map((outlet) => outlet.id).join(',');
  const measured = useRef(outletIds);
  useEffect(() => {
    if (measured.current === outletIds) return;
    measured.current = outletIds;
    remeasure(id);
  }, [id, outletIds, remeasure]);

  const outlets = useMemo(
    () => data.card.outlets.map((outlet) => ({ ...outlet, taken: marks?.taken?.includes(outlet.id) ?? false })),
    [data.card.outlets, marks?.taken],
  );
  const renderHandle = useCallback(
    (place: HandlePlace) => (
      <HandleAt
        key={place.outlet ?? inlet}
        node={id}
        place={place}
        name={data.card.outlets.find((outlet) => outlet.id === place.outlet)?.name ?? ''}
        loose={place.outlet !== undefined && !wired.has(place.outlet)}
      />
    ),
    [data.card.outlets, id, wired],
  );
  const tools = useMemo(() => (editing ? <NodeTools node={id} /> : undefined), [editing, id]);
  const { taken: _taken, ...shown } = marks ?? {};
  return (
    <NodeCard
      {...data.card}
      {...shown}
      outlets={outlets}
      selected={selected ?? false}
      renderHandle={renderHandle}
      {...(tools ? { tools } : {})}
    />
  );
}, isSameNode);

/** Where a node lies is written by React Flow around it. */
function isSameNode(before: NodeProps<CanvasNode>, now: NodeProps<CanvasNode>): boolean {
  return before.id === now.id && before.data === now.data && before.selected === now.selected;
}

interface HandleAtProps {
  node: string;
  place: HandlePlace;
  /** What the outlet is called. */
  name: string;
  loose: boolean;
}

function HandleAt({ node, place, name, loose }: HandleAtProps) {
  const { editing } = useCanvas();
  const isInput = place.type === 'input';
  return (
    <>
      <Handle
        id={place.outlet ?? inlet}
        type={isInput ? 'target' : 'source'}
        position={isInput ? Position.Top : Position.Bottom}
        className={`${handleClass(place)} ${classes.handle}`}
        isConnectable={editing !== undefined}
      />
      {loose && editing && place.outlet !== undefined && (
        <LooseOutlet
          place={{ type: 'outlet', from: node, outlet: place.outlet }}
          name={name}
          id={outletKey(node, place.outlet)}
        />
      )}
    </>
  );
}
