import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter';
import './global.css';
import { MantineProvider, type MantineProviderProps } from '@mantine/core';
import { cssVariablesResolver } from './css-variables.ts';
import { theme } from './theme.ts';

/** What the provider may be told: which colour scheme to start with, or to hold to. */
export type WaymarkProviderProps = Pick<
  MantineProviderProps,
  'children' | 'defaultColorScheme' | 'forceColorScheme' | 'colorSchemeManager' | 'env' | 'getStyleNonce'
>;

/** Waymark's look around an application: fonts, global styles, theme and tokens. Follows the system's colour scheme. */
export function WaymarkProvider({ children, ...options }: WaymarkProviderProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" {...options}>
      {children}
    </MantineProvider>
  );
}
