import type { Locator, Page } from 'playwright-core';

/** What somebody without a mouse cannot do, as the browser's driver calls it; to read what is seen is left. */
const beyond = new Set(
  'check clear click dblclick dispatchEvent dragAndDrop dragTo drop fill focus hover mouse press pressSequentially selectOption selectText setChecked setInputFiles tap touchscreen type uncheck'.split(
    ' ',
  ),
);

/** The page of somebody who has a keyboard and no more: all but `keyboard` and looking throws. */
export function keysOnly(page: Page): Page {
  return lookedAt(page);
}

function lookedAt<T extends Page | Locator>(thing: T): T {
  return new Proxy(thing, {
    get(target, name) {
      if (beyond.has(String(name))) throw new Error(`No key does “${String(name)}”.`);
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const made: unknown = value.apply(target, given);
        return isLocator(made) ? lookedAt(made) : made;
      };
    },
  });
}

const isLocator = (made: unknown): made is Locator =>
  typeof made === 'object' && made !== null && 'waitFor' in made && 'locator' in made;

/** What hands did to a page, as the page itself saw it. */
export interface Touches {
  /** Keys that went down. */
  keys: number;
  /** Whatever a mouse, a finger or a pen does. */
  pointer: number;
  /** Times that something was written into a field though no key was down. */
  keyless: number;
}

/** Has the page count what hands do to it from now on, until it is left; asked, it tells. */
export async function watchHands(page: Page): Promise<() => Promise<Touches>> {
  const counted = await page.evaluateHandle(() => {
    const touches = { keys: 0, pointer: 0, keyless: 0 };
    let isDown = false;
    const listen = (names: string, told: (event: Event) => void) => {
      for (const name of names.split(' '))
        addEventListener(name, (event) => event.isTrusted && told(event), { capture: true, passive: true });
    };
    listen('keydown', () => {
      touches.keys++;
      isDown = true;
    });
    listen('keyup', () => {
      isDown = false;
    });
    listen('input', () => {
      if (!isDown) touches.keyless++;
    });
    listen('pointerdown pointermove mousedown mousemove touchstart wheel dragstart', () => touches.pointer++);
    // A key clicks too, but not at a point.
    listen('click', (event) => (event as MouseEvent).detail > 0 && touches.pointer++);
    return touches;
  });
  return () => counted.jsonValue();
}
