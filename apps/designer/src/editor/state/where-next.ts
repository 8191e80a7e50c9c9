import type { Place } from '../canvas/canvas-context.ts';
import type { Views } from '../canvas/node-view.ts';

/** Where a step picked without a place goes: after what is selected, else where the path is still open. */
export function whereNext(views: Views, selected: string | undefined, middle: { x: number; y: number }): Place {
  const chosen = selected === undefined ? undefined : views.get(selected);
  if (selected !== undefined && chosen) {
    const loose = looseOutlet(views, selected);
    if (loose) return loose;
    const [main] = chosen.card.outlets;
    if (main) return { type: 'edge', from: selected, outlet: main.id };
  }
  for (const id of [...views.keys()].reverse()) {
    const loose = looseOutlet(views, id);
    if (loose) return loose;
  }
  return { type: 'canvas', ...middle };
}

function looseOutlet(views: Views, id: string): Place | undefined {
  const view = views.get(id);
  const wired = view?.wired.split(',') ?? [];
  const outlet = view?.card.outlets.find((one) => !wired.includes(one.id));
  return outlet && { type: 'outlet', from: id, outlet: outlet.id };
}
