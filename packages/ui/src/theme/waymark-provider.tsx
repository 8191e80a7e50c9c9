import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-kr';
import '@fontsource-variable/noto-sans-sc';
import './global.css';
import { MantineProvider, type MantineProviderProps, mergeThemeOverrides, Notification } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cssVariablesResolver } from './css-variables.ts';
import { theme } from './theme.ts';

/** What the provider may be told: which colour scheme to start with, or to hold to. */
export type WaymarkProviderProps = Pick<
  MantineProviderProps,
  'children' | 'defaultColorScheme' | 'forceColorScheme' | 'colorSchemeManager' | 'env' | 'getStyleNonce'
>;

/**
 * Waymark's look around an application: fonts, global styles, theme and tokens. Follows the system's colour scheme. What
 * Mantine draws without a name gets one, in the chosen language.
 */
export function WaymarkProvider({ children, ...options }: WaymarkProviderProps) {
  const { t } = useTranslation('ui');
  const close = t('panel.close');
  const named = useMemo(() => {
    const closeButtonProps = { 'aria-label': close };
    return mergeThemeOverrides(theme, {
      components: { Notification: Notification.extend({ defaultProps: { closeButtonProps } }) },
    });
  }, [close]);
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" {...options}>
      {children}
    </MantineProvider>
  );
}
