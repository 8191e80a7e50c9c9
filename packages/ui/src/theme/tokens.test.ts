import { expect, test } from 'vitest';
import { colorVariable, cssVariablesResolver } from './css-variables.ts';
import { type ColorRole, type Scheme, tokens } from './tokens.ts';

const schemes: Scheme[] = ['light', 'dark'];
const families = ['Start', 'Wait', 'Decide', 'Channel', 'People', 'Data', 'End'] as const;

const textPairs: [ColorRole, ColorRole][] = [
  ...(['page', 'canvas', 'surface', 'raised', 'sunken'] as const).flatMap((ground): [ColorRole, ColorRole][] => [
    ['text', ground],
    ['muted', ground],
    ['faint', ground],
  ]),
  ['text', 'hover'],
  ['muted', 'hover'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['accentText', 'accentSoft'],
  ['accentText', 'surface'],
  ['good', 'goodSoft'],
  ['warning', 'warningSoft'],
  ['error', 'errorSoft'],
  ['info', 'infoSoft'],
  ...families.flatMap((family): [ColorRole, ColorRole][] => [
    [`family${family}`, `family${family}Soft`],
    [`family${family}`, 'raised'],
  ]),
];

test.each(schemes)('every pair of text and ground can be read (%s)', (scheme) => {
  const colors = tokens.color[scheme];
  const weak = textPairs.filter(([text, ground]) => contrast(colors[text], colors[ground]) < 4.5);
  expect(weak).toEqual([]);
});

test.each(schemes)('edges stand out from the canvas (%s)', (scheme) => {
  const { edge, audience, canvas } = tokens.color[scheme];
  expect(contrast(edge, canvas)).toBeGreaterThanOrEqual(3);
  expect(contrast(audience, canvas)).toBeGreaterThanOrEqual(3);
});

test.each(schemes)('every colour is a CSS variable (%s)', (scheme) => {
  const variables = cssVariablesResolver({} as never)[scheme];
  for (const [role, value] of Object.entries(tokens.color[scheme])) {
    expect(variables[colorVariable(role as ColorRole)]).toBe(value);
  }
});

test('a role of several words is written in kebab-case', () => {
  expect(colorVariable('familyStartSoft')).toBe('--wm-family-start-soft');
});

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
