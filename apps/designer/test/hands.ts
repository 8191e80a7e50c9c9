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

/** How much somebody did: gestures (a click, a drag, a filled field; of a keyboard, keys), and the longest wait for one. */
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

/** Two hands on a keyboard: everything is reached by Tab and arrows, as it has the focus. Each key is a gesture. */
export function keyboard(page: Page, effort: Effort): Hands {
  const { form } = drawOn(page);
  const key = async (name: string, of: string) => {
    effort.gestures++;
    await timed(effort, `${name} for ${of}`, () => page.keyboard.press(name));
  };
  const type = async (text: string, of: string) => {
    effort.gestures += text.length;
    await page.keyboard.type(text);
    await timed(effort, `what is written for ${of}`, () => page.evaluate(() => undefined));
  };
  const there = (target: Locator, of: string) =>
    timed(effort, `${of} is there`, () => target.waitFor({ state: 'attached' }));
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  /** Presses a key until something is so. */
  const until = async (name: string, of: string, isSo: () => Promise<boolean>) => {
    for (let presses = 0; presses < 200; presses++) {
      if (await isSo()) return;
      await key(name, of);
    }
    throw new Error(`${of} is not reached by ${name}`);
  };
  const reach = async (target: Locator) => {
    await there(target, `${target}`);
    await until('Tab', `${target}`, () => has(target));
  };
  const pressed = async (target: Locator) => {
    await reach(target);
    await key('Enter', `${target}`);
  };
  const isMarked = (option: Locator) =>
    option.evaluate(
      (element) =>
        element.hasAttribute('data-combobox-selected') ||
        element.id === document.activeElement?.getAttribute('aria-activedescendant'),
    );
  return {
    press: pressed,
    async write(field, text) {
      await reach(field);
      await key('ControlOrMeta+a', `${field}`);
      await type(text, `${field}`);
    },
    async choose(field, name) {
      const option = page.getByRole('option', { name, exact: true });
      await reach(field);
      await key('ArrowDown', `${field}`);
      await there(option, name);
      await until('ArrowDown', name, () => isMarked(option));
      await key('Enter', name);
    },
    async view(group, name) {
      const views = page.getByRole('radiogroup', { name: group });
      await reach(views.getByRole('radio', { checked: true }));
      await until('ArrowRight', name, () => views.getByRole('radio', { name, exact: true }).isChecked());
    },
    async add(step, place) {
      if (place) {
        await pressed(place);
        const entry = page.getByRole('menuitem', { name: step, exact: true });
        await there(entry, step);
        await until('ArrowDown', step, () => has(entry));
      } else {
        await reach(page.getByRole('textbox', { name: 'Add a step' }));
        await type(step, step);
      }
      await key('Enter', step);
      await there(form(step), `the form of ${step}`);
      return form(step);
    },
  };
}
