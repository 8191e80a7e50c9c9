import { createTheme } from '@mantine/core';
import { componentDefaults } from './component-defaults.tsx';
import { tokens } from './tokens.ts';
import { variantColorResolver } from './variant-colors.ts';

const { light, dark } = tokens.color;

/** Waymark's Mantine theme. Use it with `cssVariablesResolver`, or take both with `WaymarkProvider`. */
export const theme = createTheme({
  fontFamily: tokens.fontFamily,
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  black: light.text,
  colors: {
    accent: shades(light.accent),
    gray: [
      light.sunken,
      light.hover,
      light.border,
      light.border,
      light.borderStrong,
      light.edge,
      light.faint,
      light.muted,
      light.text,
      light.text,
    ],
    dark: [
      dark.text,
      dark.muted,
      dark.faint,
      dark.edge,
      dark.borderStrong,
      dark.chosen,
      dark.raised,
      dark.surface,
      dark.sunken,
      dark.page,
    ],
  },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '20px' },
  lineHeights: { xs: '1.3333', sm: '1.5385', md: '1.5385', lg: '1.4286', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '14px', lineHeight: '20px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
      h4: { fontSize: '13px', lineHeight: '20px' },
      h5: { fontSize: '12px', lineHeight: '16px' },
      h6: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  shadows: {
    xs: 'var(--wm-shadow-1)',
    sm: 'var(--wm-shadow-2)',
    md: 'var(--wm-shadow-3)',
    lg: 'var(--wm-shadow-3)',
    xl: 'var(--wm-shadow-3)',
  },
  variantColorResolver,
  components: componentDefaults,
});

function shades(color: string) {
  return [color, color, color, color, color, color, color, color, color, color] as const;
}
