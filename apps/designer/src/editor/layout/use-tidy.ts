import { notifications } from '@mantine/notifications';
import { type Journey, outletOf } from '@waymark/core/journey';
import { useNodesInitialized } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Views } from '../canvas/node-view.ts';
import { useSizes } from '../canvas/use-sizes.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { isPlaced } from './is-placed.ts';
import { rowGap } from './make-room.ts';
import type { Size } from './sizes.ts';
import type { Sketch } from './sketch.ts';
import { tidy } from './tidy.ts';

/** Lays the open journey out. A journey whose nodes have no places gets them by itself, once. */
export function useTidy(views: Views) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const sizes = useSizes(views);
  const [tidying, setTidying] = useState(false);

  const run = useCallback(async () => {
    setTidying(true);
    const journey = store.getState().history.present;
    try {
      const positions = await tidy(sketchOf(journey, views, sizes()));
      store.getState().apply({ type: 'move', positions }, 'tidy');
    } catch {
      notifications.show({ color: 'red', title: t('tidy.failed'), message: t('tidy.advice') });
    } finally {
      setTidying(false);
    }
  }, [sizes, store, t, views]);

  const measured = useNodesInitialized();
  useEffect(() => {
    const journey = store.getState().history.present;
    if (!measured || isPlaced(journey)) return;
    let isOver = false;
    const place = async () => {
      const known = sizes();
      const positions = await tidy(sketchOf(journey, views, known));
      if (isOver) return;
      // A node may have grown meanwhile, by a problem that was found.
      if (isSame(known, sizes())) store.getState().place(positions);
      else await place();
    };
    place().catch(() => {
      if (!isOver) store.getState().place(inRows(sketchOf(journey, views, sizes())));
    });
    return () => {
      isOver = true;
    };
  }, [measured, sizes, store, views]);

  return { tidy: run, tidying };
}

/** Places one below the other, in document order: what is seen where laying out fails. */
function inRows({ boxes }: Sketch): Record<string, { x: number; y: number }> {
  let y = 0;
  return Object.fromEntries(
    boxes.map(({ id, height }) => {
      const at = [id, { x: 0, y }] as const;
      y += height + rowGap;
      return at;
    }),
  );
}

function isSame(before: ReadonlyMap<string, Size>, now: ReadonlyMap<string, Size>): boolean {
  return [...now].every(([id, { width, height }]) => {
    const known = before.get(id);
    return known?.width === width && known.height === height;
  });
}

/** The journey as the layout sees it. */
export function sketchOf(journey: Journey, views: Views, sizes: ReadonlyMap<string, Size>): Sketch {
  return {
    boxes: journey.nodes.map((node) => ({
      id: node.id,
      ...(sizes.get(node.id) ?? { width: 240, height: 62 }),
      outlets: views.get(node.id)?.card.outlets.map((outlet) => outlet.id) ?? [],
    })),
    lines: journey.edges.flatMap((edge) => {
      const outlet = outletOf(edge, views.get(edge.from)?.node);
      const drawn = views.get(edge.from)?.card.outlets.some((one) => one.id === outlet);
      return outlet !== undefined && drawn ? [{ from: edge.from, outlet, to: edge.to }] : [];
    }),
  };
}
