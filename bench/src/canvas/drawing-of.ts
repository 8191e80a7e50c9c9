import type { Journey } from '@waymark/core/journey';
import type { Page } from 'playwright-core';
import type { Drawing } from '../../rivals/react-flow/drawing.ts';

/** The same nodes, lines and sight for the bare page, as the open editor draws them. Its nodes and its canvas are as large as the editor draws them. */
export async function drawingOf(page: Page, journey: Journey): Promise<Drawing> {
  const { drawn, frame, viewport } = await page.evaluate(lookAtCanvas);
  const kindOf = (id: string) => id.replace(/-\d+$/, '');
  const sizeByKind = new Map(drawn.map(({ id, width, height }) => [kindOf(id), { width, height }]));
  return {
    frame,
    viewport,
    boxes: journey.nodes.map(({ id, name = id }) => ({
      id,
      name,
      ...(journey.layout?.[id] ?? { x: 0, y: 0 }),
      ...(sizeByKind.get(kindOf(id)) ?? { width: 240, height: 62 }),
    })),
    lines: journey.edges,
  };
}

/** Runs in the page: which nodes are drawn and how large, where the canvas is, and what of it is in sight. */
function lookAtCanvas(): Pick<Drawing, 'frame' | 'viewport'> & {
  drawn: { id: string; width: number; height: number }[];
} {
  const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node')];
  const view = document.querySelector('.react-flow__viewport');
  const canvas = document.querySelector('.react-flow')?.getBoundingClientRect();
  if (!canvas) throw new Error('there is no canvas');
  const { left, top, width, height } = canvas;
  const { e, f, a } = new DOMMatrix(view ? getComputedStyle(view).transform : '');
  return {
    drawn: nodes.map((node) => ({
      id: node.dataset.id ?? '',
      width: node.offsetWidth,
      height: node.offsetHeight,
    })),
    frame: { left, top, width, height },
    viewport: { x: e, y: f, zoom: a },
  };
}
