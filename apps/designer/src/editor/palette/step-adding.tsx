import { useReactFlow, useStoreApi } from '@xyflow/react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Place } from '../canvas/canvas-context.ts';
import type { Views } from '../canvas/node-view.ts';
import { useSizes } from '../canvas/use-sizes.ts';
import type { Step } from '../kinds/kind-look.ts';
import { stepsByGroup } from '../kinds/kind-looks.ts';
import { useLooks } from '../kinds/use-looks.ts';
import { addStep } from '../state/add-step.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { whereNext } from '../state/where-next.ts';
import { useCentring } from './use-centring.ts';

/** A menu of steps that is open at a point of the window. */
export interface OpenMenu {
  place: Place;
  at: { x: number; y: number };
}

/** Adding steps: from the palette, by the menu at a `+`, by dropping. */
export interface StepAdding {
  groups: ReturnType<typeof stepsByGroup>;
  /** Adds a step by its key; without a place where it fits best. The new node is selected. */
  add(key: string, place?: Place): void;
  menu: OpenMenu | undefined;
  chooseStep(place: Place, at: { x: number; y: number }): void;
  closeMenu(): void;
}

const StepAddingContext = createContext<StepAdding | undefined>(undefined);

/** Gives what is inside the ways to add steps. Must stand inside a `ReactFlowProvider`. */
export function StepAddingProvider({ views, children }: { views: Views; children: ReactNode }) {
  const store = useEditorStore();
  const looks = useLooks();
  const canvas = useReactFlow();
  const canvasStore = useStoreApi();
  const sizes = useSizes(views);
  const [menu, setMenu] = useState<OpenMenu>();
  const centre = useCentring();
  const groups = useMemo(() => stepsByGroup(looks), [looks]);

  const middle = useCallback(() => {
    const frame = canvasStore.getState().domNode?.getBoundingClientRect();
    if (!frame) return { x: 0, y: 0 };
    const point = canvas.screenToFlowPosition({ x: frame.left + frame.width / 2, y: frame.top + 120 });
    return { x: point.x - 120, y: point.y - 31 };
  }, [canvas, canvasStore]);

  const add = useCallback(
    (key: string, place?: Place) => {
      const step = groups.flatMap(({ steps }) => steps).find((one) => one.key === key);
      if (!step) return;
      const { history, selection, apply, select } = store.getState();
      const wanted = place ?? whereNext(views, selection.nodes[0], middle());
      const { edit, id, width } = addStep(history.present, newStep(step, wanted, middle), {
        sizes: sizes(),
        outletsOf: (node) => views.get(node)?.card.outlets.map((outlet) => outlet.id) ?? [],
      });
      apply(edit, `add ${id}`);
      centre({ id, width });
      select([id]);
      setMenu(undefined);
    },
    [centre, groups, middle, sizes, store, views],
  );
  const chooseStep = useCallback<StepAdding['chooseStep']>((place, at) => setMenu({ place, at }), []);
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const adding = useMemo<StepAdding>(
    () => ({ groups, add, menu, chooseStep, closeMenu }),
    [groups, add, menu, chooseStep, closeMenu],
  );
  return <StepAddingContext value={adding}>{children}</StepAddingContext>;
}

/** The ways to add steps. */
export function useStepAdding(): StepAdding {
  const adding = useContext(StepAddingContext);
  if (!adding) throw new Error('This belongs inside a StepAddingProvider.');
  return adding;
}

function newStep(step: Step, place: Place, middle: () => { x: number; y: number }) {
  const fits = step.starts && place.type !== 'canvas' ? ({ type: 'canvas', ...middle() } as const) : place;
  return { label: step.label, template: step.template, place: fits };
}
