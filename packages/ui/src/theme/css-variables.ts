import type { CSSVariablesResolver } from '@mantine/core';
import { type ColorRole, type Scheme, tokens } from './tokens.ts';

type Variables = Record<`--${string}`, string>;

/** The CSS variable of a colour role: `borderStrong` is `--wm-border-strong`. */
export function colorVariable(role: ColorRole): `--wm-${string}` {
  return `--wm-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function schemeVariables(scheme: Scheme): Variables {
  const variables: Variables = {};
  for (const [role, value] of Object.entries(tokens.color[scheme])) variables[colorVariable(role as ColorRole)] = value;
  for (const [step, value] of Object.entries(tokens.shadow[scheme])) variables[`--wm-shadow-${step}`] = value;
  return { ...variables, ...mantineRoles };
}

const mantineRoles: Variables = {
  '--mantine-color-body': 'var(--wm-page)',
  '--mantine-color-text': 'var(--wm-text)',
  '--mantine-color-bright': 'var(--wm-text)',
  '--mantine-color-dimmed': 'var(--wm-muted)',
  '--mantine-color-placeholder': 'var(--wm-faint)',
  '--mantine-color-anchor': 'var(--wm-accent-text)',
  '--mantine-color-error': 'var(--wm-error)',
  '--mantine-color-default': 'var(--wm-raised)',
  '--mantine-color-default-hover': 'var(--wm-hover)',
  '--mantine-color-default-color': 'var(--wm-text)',
  '--mantine-color-default-border': 'var(--wm-border-strong)',
  '--mantine-color-disabled': 'var(--wm-hover)',
  '--mantine-color-disabled-color': 'var(--wm-faint)',
  '--mantine-color-disabled-border': 'var(--wm-border)',
  '--mantine-primary-color-filled': 'var(--wm-accent)',
  '--mantine-primary-color-filled-hover': 'var(--wm-accent-hover)',
  '--mantine-primary-color-light': 'var(--wm-accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--wm-accent-soft)',
  '--mantine-primary-color-light-color': 'var(--wm-accent-text)',
  '--mantine-primary-color-contrast': 'var(--wm-on-accent)',
  '--mantine-color-red-filled': 'var(--wm-error)',
  '--mantine-color-red-6': 'var(--wm-error)',
  '--mantine-color-green-filled': 'var(--wm-good)',
  '--mantine-color-yellow-filled': 'var(--wm-warning)',
  '--mantine-color-accent-filled': 'var(--wm-accent)',
  '--mantine-color-accent-filled-hover': 'var(--wm-accent-hover)',
  '--mantine-color-accent-light': 'var(--wm-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--wm-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--wm-accent-text)',
  '--mantine-color-accent-text': 'var(--wm-accent-text)',
  '--mantine-color-accent-outline': 'var(--wm-accent-text)',
};

function sharedVariables(): Variables {
  const variables: Variables = {};
  for (const [name, value] of Object.entries(tokens.radius)) variables[`--wm-radius-${kebab(name)}`] = `${value}px`;
  for (const [name, value] of Object.entries(tokens.size)) variables[`--wm-size-${kebab(name)}`] = `${value}px`;
  for (const [name, [size, line]] of Object.entries(tokens.type)) {
    variables[`--wm-font-${kebab(name)}`] = `${size}px/${line}px var(--mantine-font-family)`;
  }
  return variables;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Gives Mantine every token as `--wm-…` in both schemes, and points its own colour variables at them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: sharedVariables(),
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});
