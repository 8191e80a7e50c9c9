import type { Journey } from '@waymark/core/journey';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { useEditor, useEditorStore } from '../state/editor-context.tsx';
import type { CanvasNode } from './canvas-node.ts';
import { useBringIntoSight } from './use-bring-into-sight.ts';

/** A line that is being drawn by keys: its outlet is still to be chosen, or the step that it leads to. */
type Drawn = { from: string; outlet?: string; to?: string };

/** Draws a line by keys. */
export interface Connecting {
  /** The step whose outlet is to be chosen. */
  choosing: string | undefined;
  /** The outlet whose step is to be chosen, and the step that is looked at. */
  leading: { from: string; outlet: string; toward?: string } | undefined;
  /** From a step: by its only outlet, else by one that is chosen; to a step that is known, else to one that is chosen. */
  begin(from: string, to?: string): void;
  chooseOutlet(outlet: string): void;
  mayLeadTo(node: string): boolean;
  aimAt(node: string | undefined): void;
  leadTo(node: string): void;
  leave(): void;
}

/** Draws lines by keys, one at a time; `onLed` is told where one leads. It ends by itself when the journey changes. */
export function useConnecting(onLed: (to: string) => void): Connecting {
  const store = useEditorStore();
  const journey = useEditor((state) => state.history.present);
  const canvas = useReactFlow<CanvasNode>();
  const [kept, setKept] = useState<Drawn & { in: Journey }>();
  const drawn = kept?.in === journey ? kept : undefined;
  const bringIntoSight = useBringIntoSight();
  const [aimed, aimAt] = useState<string>();

  const takesLines = useCallback(
    (from: string, to: string) => from !== to && canvas.getNode(to)?.data.card.withInput !== false,
    [canvas],
  );
  const go = useCallback(
    ({ from, outlet, to }: Drawn) => {
      if (outlet === undefined || to === undefined) {
        aimAt(undefined);
        setKept({ from, in: store.getState().history.present, ...(outlet && { outlet }), ...(to && { to }) });
        return;
      }
      setKept(undefined);
      store.getState().apply({ type: 'connect', from, outlet, to }, `connect ${from} ${outlet}`);
      onLed(to);
    },
    [onLed, store],
  );
  return useMemo<Connecting>(() => {
    const { from, outlet } = drawn ?? {};
    return {
      choosing: outlet === undefined ? from : undefined,
      leading:
        from === undefined || outlet === undefined
          ? undefined
          : { from, outlet, ...(aimed !== undefined && takesLines(from, aimed) && { toward: aimed }) },
      begin(source, to) {
        const outlets = canvas.getNode(source)?.data.card.outlets ?? [];
        if (outlets.length === 0 || (to !== undefined && !takesLines(source, to))) return;
        const [only, second] = outlets;
        const first = { from: source, ...(only && !second && { outlet: only.id }), ...(to !== undefined && { to }) };
        void bringIntoSight(source, 0).then(() => go(first));
      },
      chooseOutlet: (chosen) => drawn && go({ ...drawn, outlet: chosen }),
      mayLeadTo: (node) => from !== undefined && takesLines(from, node),
      aimAt,
      leadTo: (node) => drawn?.outlet !== undefined && takesLines(drawn.from, node) && go({ ...drawn, to: node }),
      leave: () => setKept(undefined),
    };
  }, [aimed, bringIntoSight, canvas, drawn, go, takesLines]);
}
