import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is, in words. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
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
  const frameOf = (element: Element): DOMRect | undefined => {
    for (let around: Element | null = element; around; around = around.parentElement) {
      // The canvas is moved under its frame, and code may be longer than its box.
      if (around.matches('.react-flow, pre, code')) return undefined;
      const style = getComputedStyle(around);
      if (/clip|hidden/.test(style.overflowX) || /auto|scroll/.test(style.overflowX))
        return around.getBoundingClientRect();
    }
    return new DOMRect(0, 0, root.clientWidth, Number.POSITIVE_INFINITY);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    const words = text.textContent?.trim();
    if (!holder || !words || holder.closest('script, style, option') || !isSeen(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    const frame = frameOf(holder);
    if (!frame || width === 0 || frame.width <= 1) continue;
    if (left < frame.left - 1 || right > frame.right + 1) found.push(`“${words}” is cut off`);
  }
  for (const field of document.querySelectorAll('input')) {
    if (!isSeen(field) || field.closest('.react-flow') || field.title === field.value) continue;
    if (field.scrollWidth > field.clientWidth + 1)
      found.push(`the field “${field.value || field.placeholder}” is cut off`);
  }
  return found;
}
