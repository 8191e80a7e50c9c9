export { colorVariable, cssVariablesResolver } from './css-variables.ts';
export type { Family } from './family-colors.ts';
export { theme } from './theme.ts';
export { type ColorRole, type Scheme, tokens } from './tokens.ts';
export { WaymarkProvider, type WaymarkProviderProps } from './waymark-provider.tsx';
