import type { Locator, Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** What a marketer's mouse does in the editor, told by the names that they see. */
export interface Drawing {
  /** The canvas. */
  canvas: Locator;
  /** A node on the canvas. */
  node(name: string): Locator;
  /** The `+` on a line, told by where it comes from and leads to. */
  line(path: string | RegExp): Locator;
  /** The `+` under an outlet that leads nowhere. */
  loose(outlet: string): Locator;
  /** Drags a step from the palette, drops it, and gives its form, which opens. */
  drop(step: string, place: Locator): Promise<Locator>;
  /** Adds a step by the keyboard, after the one that is selected, gives it a name, and gives its form. */
  add(step: string, name: string): Promise<Locator>;
  /** Drags from an outlet to a node. */
  connect(from: string, outlet: string, to: string): Promise<void>;
  /** Selects a node and gives its form. */
  inspect(name: string): Promise<Locator>;
  /** The form of a node that is selected. */
  form(name: string): Locator;
  /** Chooses from a field's list. */
  choose(field: Locator, option: string): Promise<void>;
}

/** The mouse of somebody who draws in an open editor. */
export function drawOn(page: Page): Drawing {
  const canvas = page.getByRole('application', { name: 'Journey' });
  // A line is called by its ends, which begin like a node's name.
  const node = (name: string) =>
    canvas.getByRole('group', { name: `${name}, ` }).and(canvas.locator('[aria-roledescription="node"]'));
  const form = (name: string) => page.getByRole('complementary', { name: `Settings of ${name}`, exact: true });
  const drag = async (from: Point, aim: () => Promise<Point>) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8);
    const near = await aim();
    await page.mouse.move(near.x, near.y - 12, { steps: 6 });
    // What is aimed at may have moved meanwhile, as things do when somebody points at them.
    const there = await aim();
    await page.mouse.move(there.x, there.y, { steps: 3 });
    await page.mouse.up();
  };
  return {
    canvas,
    node,
    form,
    line: (path) =>
      canvas.getByRole('button', {
        name: path instanceof RegExp ? new RegExp(`Add a step here: .*${path.source}`) : `Add a step here: ${path}`,
      }),
    loose: (outlet) => canvas.getByRole('button', { name: `Add a step after “${outlet}”` }),
    async drop(step, place) {
      const entry = page.getByRole('complementary', { name: 'Steps' }).getByRole('button', { name: step, exact: true });
      await drag(middleOf(await boxOf(entry)), async () => middleOf(await boxOf(place)));
      await form(step).waitFor();
      return form(step);
    },
    async add(step, name) {
      await page.getByRole('textbox', { name: 'Add a step' }).fill(step);
      await page.keyboard.press('Enter');
      await form(step).getByLabel('Name', { exact: true }).first().fill(name);
      await form(name).waitFor();
      return form(name);
    },
    async connect(from, outlet, to) {
      const cell = await boxOf(node(from).getByText(outlet, { exact: true }).locator('..'));
      await drag({ x: cell.x + cell.width / 2, y: cell.y + cell.height }, async () => {
        const target = await boxOf(node(to));
        return { x: target.x + target.width / 2, y: target.y };
      });
    },
    async inspect(name) {
      await node(name).getByText(name, { exact: true }).first().click();
      await form(name).waitFor();
      return form(name);
    },
    async choose(field, option) {
      await field.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
  };
}

interface Box extends Point {
  width: number;
  height: number;
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

async function boxOf(place: Locator): Promise<Box> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`nothing is seen of ${place}`);
  return box;
}
