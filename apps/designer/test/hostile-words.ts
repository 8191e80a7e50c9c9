/** Marks itself where a browser takes it for markup and runs it. */
export const markup =
  '"><img src="x" onerror="hostile=1"><svg onload=hostile=1></title></textarea></script><script>hostile=1</script>{{ 7 }}';

const turned = '\u202Eemordnilap\u202C مرحبا \u2067שלום\u2069';
const drawn = '👩🏽‍⚕️💊🇩🇪';
const stacked = `Z${'\u0351\u0336\u0489'.repeat(12)}a`;

/** Everything that text can be, in so many characters; without a space after its first words. */
export const hostile = (length: number): string =>
  `${turned} ${drawn}${stacked}${markup}${'W'.repeat(length)}`.slice(0, length);

/** As much as a field without a limit takes. */
export const endless = hostile(10_000);
/** As much as names may have. */
export const longName = hostile(200);

/** Runs in the page: what of it stands outside of what it belongs to, to the left or to the right. */
export function findSpilt(): string[] {
  const root = document.documentElement;
  const found =
    root.scrollWidth > root.clientWidth ? [`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`] : [];
  const called = (element: Element): string => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}.${String(element.getAttribute('class')).split(' ')[0]} “${name.slice(0, 40)}”`;
  };
  const isFree = (element: Element) => /absolute|fixed/.test(getComputedStyle(element).position);
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg, .react-flow__edges, script, style, option, pre, .react-flow__minimap')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const { left, right, width } = element.getBoundingClientRect();
    if (width < 2) continue;
    const isScroller = /auto|scroll/.test(style.overflowX);
    if (isScroller && element.scrollWidth > element.clientWidth + 1 && !element.matches('textarea, input, code')) {
      found.push(`${called(element)} scrolls sideways by ${element.scrollWidth - element.clientWidth}`);
    }
    if (style.overflowX !== 'visible' || style.display === 'inline' || style.display === 'contents') continue;
    for (const inner of element.childNodes) {
      if (inner instanceof Element && (isFree(inner) || inner.matches('.react-flow__node, .react-flow__panel')))
        continue;
      const range = document.createRange();
      range.selectNode(inner);
      for (const box of inner instanceof Text ? range.getClientRects() : []) {
        if (box.width < 2 || (box.left >= left - 1.5 && box.right <= right + 1.5)) continue;
        found.push(
          `the words of ${called(element)} stand out by ${Math.round(Math.max(left - box.left, box.right - right))}`,
        );
        break;
      }
      if (!(inner instanceof Element) || element.matches('.react-flow__viewport, .react-flow__nodes, body')) continue;
      const box = inner.getBoundingClientRect();
      const out = Math.max(left - box.left, box.right - right);
      if (box.width >= 2 && out > 24)
        found.push(`${called(inner)} stands out of ${called(element)} by ${Math.round(out)}`);
    }
  }
  return [...new Set(found)];
}
