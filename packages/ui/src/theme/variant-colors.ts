import type { VariantColorsResolver } from '@mantine/core';

interface Tone {
  solid: string;
  onSolid: string;
  soft: string;
  text: string;
}

const accent: Tone = {
  solid: 'var(--wm-accent)',
  onSolid: 'var(--wm-on-accent)',
  soft: 'var(--wm-accent-soft)',
  text: 'var(--wm-accent-text)',
};

const tones: Record<string, Tone> = {
  error: tone('error'),
  red: tone('error'),
  good: tone('good'),
  green: tone('good'),
  warning: tone('warning'),
  yellow: tone('warning'),
  gray: {
    solid: 'var(--wm-text)',
    onSolid: 'var(--wm-surface)',
    soft: 'var(--wm-hover)',
    text: 'var(--wm-muted)',
  },
};

function tone(role: 'error' | 'good' | 'warning'): Tone {
  return {
    solid: `var(--wm-${role})`,
    onSolid: 'var(--wm-surface)',
    soft: `var(--wm-${role}-soft)`,
    text: `var(--wm-${role})`,
  };
}

/** How buttons are coloured: by variant and by tone (`accent`, `error`, `good`, `warning`, `gray`). */
export const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const { solid, onSolid, soft, text } = tones[color ?? ''] ?? accent;
  const clear = '1px solid transparent';
  switch (variant) {
    case 'filled':
      return {
        background: solid,
        hover: solid === accent.solid ? 'var(--wm-accent-hover)' : solid,
        color: onSolid,
        border: clear,
      };
    case 'light':
      return { background: soft, hover: `color-mix(in srgb, ${soft} 92%, ${text})`, color: text, border: clear };
    case 'outline':
      return { background: 'transparent', hover: soft, color: text, border: `1px solid ${text}` };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: variant === 'subtle' ? 'var(--wm-hover)' : 'transparent',
        color: color === undefined ? accent.text : text,
        border: clear,
      };
    default:
      return {
        background: 'var(--wm-raised)',
        hover: 'var(--wm-hover)',
        color: color === undefined || color === 'accent' ? 'var(--wm-text)' : text,
        border: '1px solid var(--wm-border-strong)',
      };
  }
};
