import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is, in words. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, {
      resultTypes: ['violations'],
    });
    // A menu hangs over the page, and belongs to none of its regions.
    const isMenu = (id: string, target: string) =>
      id === 'region' && document.querySelector(target)?.closest('[data-portal]') !== null;
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => !isMenu(id, String(target[0])))
        .map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`),
    );
  });
}

/**
 * What of the page cannot be seen whole: the page itself where it scrolls sideways, words and fields that are cut off; a
 * field that tells its whole value when it is pointed at is seen.
 */
export function cutOffOn(page: Page): Promise<string[]> {
  return page.evaluate(findCutOff);
}

/** Runs in the page. */
function findCutOff(): string[] {
  const root = document.documentElement;
  const found =
    root.scrollWidth > root.clientWidth ? [`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`] : [];
  const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** What may show an element, across and down: the nearest thing around it that cuts off; what scrolls cuts nothing off down. */
  const frameOf = (element: Element): { across?: DOMRect; down?: DOMRect } => {
    const frame: { across?: DOMRect; down?: DOMRect } = {};
    let scrollsDown = false;
    for (let around: Element | null = element; around; around = around.parentElement) {
      // The canvas is moved under its frame, and code may be longer than its box.
      if (around.matches('.react-flow__viewport, pre, code')) return frame;
      const { overflowX, overflowY } = getComputedStyle(around);
      if (/auto|scroll/.test(overflowY)) scrollsDown = true;
      if (/clip|hidden/.test(overflowY) && !scrollsDown) frame.down ??= around.getBoundingClientRect();
      if (/clip|hidden|auto|scroll/.test(overflowX)) frame.across ??= around.getBoundingClientRect();
    }
    frame.across ??= new DOMRect(0, 0, root.clientWidth, root.clientHeight);
    return frame;
  };
  /** A name that somebody gave may be too long for its place, and is told whole when it is pointed at. */
  const isTold = (element: Element, words: string) =>
    element.closest('[title]')?.getAttribute('title')?.includes(words);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    const words = text.textContent?.trim();
    if (!holder || !words || holder.closest('script, style, option') || !isSeen(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    const { across, down } = frameOf(holder);
    // What lies above the page comes once it is reached by the keyboard.
    if (width === 0 || bottom <= 0 || isTold(holder, words)) continue;
    const isCut = across && across.width > 1 && (left < across.left - 1 || right > across.right + 1);
    const isCutBelow = down && down.height > 1 && (top < down.top - 3 || bottom > down.bottom + 3);
    if (isCut || isCutBelow) found.push(`“${words}” is cut off`);
  }
  for (const field of document.querySelectorAll('input')) {
    if (!isSeen(field) || field.closest('.react-flow') || field.title === field.value) continue;
    if (field.scrollWidth > field.clientWidth + 1)
      found.push(`the field “${field.value || field.placeholder}” is cut off`);
  }
  return found;
}

/** Words of the page that lie on other words. What is behind a dialog or a menu, or on the canvas, is left out. */
export function overlapsOn(page: Page): Promise<string[]> {
  return page.evaluate(findOverlaps);
}

/** Runs in the page. */
function findOverlaps(): string[] {
  const lines: { words: string; holder: Element; box: DOMRect }[] = [];
  /** What is scrolled out of a list lies on nothing. */
  const isInSight = (holder: Element, x: number, y: number): boolean => {
    for (let around: Element | null = holder; around; around = around.parentElement) {
      const { left, right, top, bottom } = around.getBoundingClientRect();
      if (getComputedStyle(around).overflow !== 'visible' && (x < left || x > right || y < top || y > bottom))
        return false;
    }
    return true;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    const words = text.textContent?.trim();
    if (!holder || !words || holder.closest('script, style, option, .react-flow')) continue;
    if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = document.elementFromPoint(x, y);
      if (top && (holder.contains(top) || top.contains(holder)) && isInSight(holder, x, y)) {
        lines.push({ words, holder, box });
      }
    }
  }
  const found: string[] = [];
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (one.holder === other.holder) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > 4) found.push(`“${one.words}” lies on “${other.words}”`);
    }
  }
  return found;
}
