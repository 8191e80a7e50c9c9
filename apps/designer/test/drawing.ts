import type { Locator, Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** What a marketer's mouse does in the editor, told by the names that they see. */
export interface Drawing {
  /** A node on the canvas. */
  node(name: string): Locator;
  /** Drags a step from the palette and drops it. */
  drop(step: string, place: Locator | Point): Promise<void>;
  /** Drags from an outlet to a node. */
  connect(from: string, outlet: string, to: string): Promise<void>;
  /** Selects a node and gives its form. */
  inspect(name: string): Promise<Locator>;
  /** Chooses from a field's list. */
  choose(field: Locator, option: string): Promise<void>;
}

/** The mouse of somebody who draws in an open editor. */
export function drawOn(page: Page): Drawing {
  const canvas = page.getByRole('application', { name: 'Journey' });
  const node = (name: string) => canvas.getByRole('group', { name: `${name}, ` });
  const drag = async (from: Point, to: Point) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.move(to.x, to.y - 12, { steps: 6 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
  };
  return {
    node,
    async drop(step, place) {
      const entry = page.getByRole('complementary', { name: 'Steps' }).getByRole('button', { name: step, exact: true });
      await drag(await middle(entry), 'x' in place ? place : await middle(place));
    },
    async connect(from, outlet, to) {
      const cell = await boxOf(node(from).getByText(outlet, { exact: true }).locator('..'));
      const target = await boxOf(node(to));
      await drag(
        { x: cell.x + cell.width / 2, y: cell.y + cell.height },
        { x: target.x + target.width / 2, y: target.y },
      );
    },
    async inspect(name) {
      await node(name).click({ position: { x: 60, y: 12 } });
      const panel = page.getByRole('complementary', { name: `Settings of ${name}` });
      await panel.waitFor();
      return panel;
    },
    async choose(field, option) {
      await field.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
  };
}

async function middle(place: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(place);
  return { x: x + width / 2, y: y + height / 2 };
}

async function boxOf(place: Locator) {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error(`nothing is seen of ${place}`);
  return box;
}
