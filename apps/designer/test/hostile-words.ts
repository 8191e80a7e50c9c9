/** Marks itself where a browser takes it for markup and runs it. */
export const markup =
  '"><img src="x" onerror="hostile=1"><svg onload=hostile=1></title></textarea></script><script>hostile=1</script>{{ 7 }}';

/** Turns the direction of what follows, and never turns it back. */
const turned = '\u202Eemordnilap مرحبا \u2067שלום';
const drawn = '👩🏽‍⚕️💊🇩🇪';
const stacked = `Z${'\u0351\u0336\u0489'.repeat(12)}a`;

/** Everything that text can be, in so many characters; without a space after its first words. */
export const hostile = (length: number): string =>
  `${turned} ${drawn}${stacked}${markup}${'W'.repeat(length)}`.slice(0, length);

/** As much as a field without a limit takes. */
export const endless = hostile(10_000);
/** As much as names may have. */
export const longName = hostile(200);

/** Runs in the page: what was made from text that should only be shown, and whether any of the text is seen. */
export function findMade(): string[] {
  const made = [...document.querySelectorAll('img[src="x"], [onerror], [onload], body script:not([src])')];
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const isSeen = [document.body.textContent, ...fields.map(({ value }) => value)].some((text) =>
    text?.includes('emordnilap'),
  );
  return [
    ...made.map(({ outerHTML }) => `there is ${outerHTML.slice(0, 80)}`),
    ...(isSeen ? [] : ['nothing of the text is seen']),
    ...(Reflect.has(window, 'hostile') ? ['a script ran'] : []),
  ];
}

/**
 * Runs in the page: words of ours that stand the wrong way round, since text beside them turns the direction of writing.
 * A value that stands alone turns nothing of ours; each is the beginning of the longest.
 */
export function findTurned(longest: string): string[] {
  const found: string[] = [];
  /** The text with blanks for what is enclosed, which turns nothing beside it. */
  const outside = (text: string): string => {
    let depth = 0;
    return [...text]
      .map((letter) => {
        if (/[\u2066-\u2068]/.test(letter)) depth++;
        const isInside = depth > 0;
        if (letter === '\u2069') depth--;
        return isInside ? ' '.repeat(letter.length) : letter;
      })
      .join('');
  };
  /** The longest value as labels, addresses and templates change it. */
  const known = [longest, longest.replace('{{ 7 }}', '7')].flatMap((one) => [one, one.normalize('NFC')]);
  const isBeginning = (value: string) => known.some((one) => one.toLowerCase().startsWith(value.toLowerCase()));
  /** Whether there is nothing but values, such as a first and a last name, behind a word of the journey's. */
  const isAlone = (text: string): boolean => {
    const [before = '', ...values] = text.trim().split('\u202E');
    const plain = values.map((value) => `\u202E${value}`.trim().replace(/…$|@clinic\.example$/, ''));
    return /^(?:|Sound |Mail |Either |Pause |For )$/.test(before) && plain.length > 0 && plain.every(isBeginning);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxOf = (node: Node, at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('textarea, code, pre')) continue;
    const text = node.nodeValue ?? '';
    if (isAlone(text)) continue;
    const bare = outside(text);
    if (/[\u0590-\u08FF\u202A-\u202E\u2066-\u2069]/.test(bare)) {
      found.push(`“${bare.slice(0, 40)}” stands in one text with what turns it`);
      continue;
    }
    const at = bare.search(/\p{L}{2}/u);
    if (at < 0 || !node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const [first, second] = [boxOf(node, at), boxOf(node, at + 1)];
    if (first && second && Math.abs(first.top - second.top) < 2 && second.left < first.left - 0.5)
      found.push(`“${bare.slice(at, at + 40)}” is turned`);
  }
  return [...new Set(found)];
}

/** Runs in the page: what of it stands outside of what it belongs to, to the left or to the right. */
export function findSpilt(): string[] {
  const root = document.documentElement;
  const found =
    root.scrollWidth > root.clientWidth ? [`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`] : [];
  const called = (element: Element): string => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}.${String(element.getAttribute('class')).split(' ')[0]} “${name.slice(0, 40)}”`;
  };
  // What is placed or scaled by itself may stand outside, as the tools of a step that is shown small do.
  const isFree = (element: Element) => {
    const { position, scale } = getComputedStyle(element);
    return /absolute|fixed/.test(position) || scale !== 'none';
  };
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
        if (box.width < 2 || (box.left >= left - 4 && box.right <= right + 4)) continue;
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
