import type { Locator, Page } from 'playwright-core';
import { drawOn } from './drawing.ts';

/** What somebody does on a page, whatever they do it with, told by the names that they see. */
export interface Hands {
  /** Presses a button, follows a link, opens a list. */
  press(target: Locator): Promise<void>;
  /** Writes into a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from a field's list. */
  choose(field: Locator, option: string): Promise<void>;
  /** Switches to one of several views, as the editor's modes. */
  view(group: string, name: string): Promise<void>;
  /** Adds a step to the place of a `+`, or to an empty canvas, and gives its form, which opens. */
  add(step: string, place?: Locator): Promise<Locator>;
}

/** How much somebody did: gestures (a click, a drag, a filled field, a key that is no text), and the longest wait for one. */
export interface Effort {
  gestures: number;
  longest: { milliseconds: number; of: string };
}

/** Counts gestures, and how long the page took until each could be made. */
export function counting(effort: Effort) {
  return async function gesture<T>(of: string, make: () => Promise<T>): Promise<T> {
    effort.gestures++;
    return timed(effort, of, make);
  };
}

/** Waits for what is to be seen, and keeps how long that took. */
export async function timed<T>(effort: Effort, of: string, make: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const made = await make();
  const milliseconds = performance.now() - begun;
  if (milliseconds > effort.longest.milliseconds) effort.longest = { milliseconds, of };
  return made;
}

/** A hand with a mouse, which types where it clicked. */
export function mouse(page: Page, effort: Effort): Hands {
  const gesture = counting(effort);
  const { canvas, drop } = drawOn(page);
  return {
    press: (target) => gesture(`press ${target}`, () => target.click()),
    write: (field, text) => gesture(`write into ${field}`, () => field.fill(text)),
    async choose(field, option) {
      await gesture(`open ${field}`, () => field.click());
      await gesture(`choose ${option}`, () => page.getByRole('option', { name: option, exact: true }).click());
    },
    view: (group, name) =>
      gesture(`go to ${name}`, () =>
        page.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click(),
      ),
    add: (step, place = canvas) => gesture(`add ${step}`, () => drop(step, place)),
  };
}

/** Two hands on a keyboard: everything is reached by Tab and arrows, as it has the focus. */
export function keyboard(page: Page, effort: Effort): Hands {
  const gesture = counting(effort);
  const { form } = drawOn(page);
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' });
    for (let tabs = 0; tabs < 200; tabs++) {
      if (await has(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${target} is not reached by Tab`);
  };
  const pressed = async (target: Locator) => {
    await reach(target);
    await page.keyboard.press('Enter');
  };
  const selected = async (option: Locator) => {
    await option.waitFor();
    for (let steps = 0; steps < 50; steps++) {
      const marked = await option.evaluate(
        (element) =>
          element.hasAttribute('data-combobox-selected') ||
          element.id === document.activeElement?.getAttribute('aria-activedescendant'),
      );
      if (marked) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${option} is not reached by arrows`);
  };
  const walk = async (entry: Locator) => {
    await entry.waitFor();
    for (let steps = 0; steps < 50; steps++) {
      if (await has(entry)) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${entry} is not reached by arrows`);
  };
  return {
    press: (target) => gesture(`press ${target}`, () => pressed(target)),
    write: (field, text) =>
      gesture(`write into ${field}`, async () => {
        await reach(field);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.insertText(text);
      }),
    async choose(field, option) {
      await gesture(`open ${field}`, async () => {
        await reach(field);
        await page.keyboard.press('ArrowDown');
      });
      await gesture(`choose ${option}`, async () => {
        await selected(page.getByRole('option', { name: option, exact: true }));
        await page.keyboard.press('Enter');
      });
    },
    view: (group, name) =>
      gesture(`go to ${name}`, async () => {
        const views = page.getByRole('radiogroup', { name: group });
        const wished = views.getByRole('radio', { name, exact: true });
        await reach(views.getByRole('radio', { checked: true }));
        while (!(await wished.isChecked())) await page.keyboard.press('ArrowRight');
      }),
    add: (step, place) =>
      gesture(`add ${step}`, async () => {
        if (place) {
          await pressed(place);
          await walk(page.getByRole('menuitem', { name: step, exact: true }));
        } else {
          await reach(page.getByRole('textbox', { name: 'Add a step' }));
          await page.keyboard.type(step);
        }
        await page.keyboard.press('Enter');
        await form(step).waitFor();
        return form(step);
      }),
  };
}
