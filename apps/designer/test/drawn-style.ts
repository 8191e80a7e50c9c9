import type { Locator } from 'playwright-core';

/** How an element is drawn: sizes in pixels, colours as `#RRGGBB` with a share in per cent where one sees through them. */
export type DrawnStyle = Record<string, string>;

/** Reads how an element is drawn. */
export function drawnStyle(place: Locator): Promise<DrawnStyle> {
  return place.evaluate(readStyle);
}

/** Runs in the page. */
function readStyle(element: Element): DrawnStyle {
  const style = getComputedStyle(element);
  const inWords = (text: string) =>
    text.replace(
      /rgba?\(([^)]+)\)|color\(srgb ([^)]+)\)/g,
      (_, whole: string | undefined, parts: string | undefined) => {
        const [red = 0, green = 0, blue = 0, share = 1] = (whole ?? parts ?? '').split(/[\s,/]+/).map(Number);
        const scale = whole === undefined ? 255 : 1;
        const hex = [red, green, blue]
          .map((one) =>
            Math.round(one * scale)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('');
        if (share === 0) return 'none';
        return `#${hex.toUpperCase()}${share === 1 ? '' : ` ${Math.round(share * 100)}%`}`;
      },
    );
  const pixels = (text: string) => String(Math.round(Number.parseFloat(text) * 100) / 100);
  const side = (name: string) =>
    `${pixels(style.getPropertyValue(`border-${name}-width`))} ${inWords(style.getPropertyValue(`border-${name}-color`))}`;
  // A shadow reads "#RRGGBB 0px 0px 0px 1px": its colour comes first.
  const shadows = inWords(style.boxShadow)
    .split(', ')
    .map((shadow) => {
      const [color = '', lengths = ''] = shadow.split(/ (?=-?\d+(?:\.\d+)?px)/, 2);
      const rest = shadow.slice(color.length).replaceAll('px', '').trim();
      return lengths === '' ? shadow : `${rest} ${color}`;
    });
  const isRing = (shadow: string) => shadow.startsWith('0 0 0 ');
  const box = element instanceof HTMLElement ? element : undefined;
  const drawn: DrawnStyle = {
    width: String(box?.offsetWidth ?? ''),
    height: String(box?.offsetHeight ?? ''),
    drawn: `${element.getAttribute('width')} × ${element.getAttribute('height')}`,
    r: element.getAttribute('r') ?? '',
    background: inWords(style.backgroundColor),
    color: inWords(style.color),
    border: side('top'),
    radius: pixels(style.borderTopLeftRadius),
    size: pixels(style.fontSize),
    font: `${pixels(style.fontSize)}/${pixels(style.lineHeight)}`,
    weight: style.fontWeight,
    align: style.textAlign,
    spacing: pixels(style.letterSpacing),
    gap: pixels(style.columnGap),
    'row gap': pixels(style.rowGap),
    rings: shadows.filter(isRing).join(', '),
    'light shadow': shadows.filter((shadow) => !isRing(shadow)).join(', '),
    outline: style.outlineStyle === 'none' ? 'none' : `${pixels(style.outlineWidth)} ${inWords(style.outlineColor)}`,
    'outline offset': pixels(style.outlineOffset),
    fill: inWords(style.fill),
    stroke: `${pixels(style.strokeWidth)} ${inWords(style.stroke)}`,
  };
  for (const name of ['left', 'right', 'top', 'bottom']) {
    drawn[`border ${name}`] = side(name);
    drawn[`padding ${name}`] = pixels(style.getPropertyValue(`padding-${name}`));
    drawn[name] = pixels(style.getPropertyValue(name));
  }
  return drawn;
}
