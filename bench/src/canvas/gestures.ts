import type { Locator, Page } from 'playwright-core';

const moves = 120;

interface Point {
  x: number;
  y: number;
}

/** A node as React Flow draws it, on either side. */
export const nodeOn = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);

/** Drags a node about in a circle, and lets go of it where it was. */
export async function dragNode(page: Page, id: string): Promise<void> {
  const box = await nodeOn(page, id).boundingBox();
  if (!box) throw new Error(`nothing is seen of ${id}`);
  await draw(page, { x: box.x + box.width / 2, y: box.y + 14 }, (turn) => ({
    x: Math.sin(turn * 2 * Math.PI) * 90,
    y: (1 - Math.cos(turn * 2 * Math.PI)) * 60,
  }));
}

/** Takes the canvas by an empty spot and pulls it up and back, by as much as the window is high. */
export async function pan(page: Page): Promise<void> {
  const spot = await page.evaluate(emptySpot);
  await draw(page, spot, (turn) => ({ x: Math.sin(turn * 2 * Math.PI) * 40, y: -Math.sin(turn * Math.PI) * 800 }));
}

/** Presses at `start`, moves along `path`, which begins and ends at nothing, and lets go. */
async function draw(page: Page, start: Point, path: (turn: number) => Point): Promise<void> {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move++) {
    const { x, y } = path(move / moves);
    await page.mouse.move(start.x + x, start.y + y);
  }
  await page.mouse.up();
}

/** Runs in the page: a point of the canvas with nothing on it, low enough to be pulled up from. */
function emptySpot(): Point {
  const frame = document.querySelector('.react-flow')?.getBoundingClientRect();
  if (!frame) throw new Error('there is no canvas');
  for (let y = frame.bottom - 60; y > frame.top; y -= 10) {
    for (let x = frame.left + 60; x < frame.right - 220; x += 10) {
      if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
    }
  }
  throw new Error('the canvas has no empty spot');
}
