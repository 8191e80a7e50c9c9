import { useNavigate, useRouterState } from '@tanstack/react-router';
import { AppRail } from '@waymark/ui/components';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttention } from '../operations/use-attention.ts';
import { SettingsMenu } from './settings-menu.tsx';

const screens = [
  { key: 'journeys', icon: 'route', href: '/journeys' },
  { key: 'content', icon: 'file-text', href: '/content' },
  { key: 'occasions', icon: 'calendar', href: '/occasions' },
  { key: 'channels', icon: 'plug', href: '/channels' },
  { key: 'inbox', icon: 'inbox', href: '/tasks' },
  { key: 'operations', icon: 'activity', href: '/operations' },
] as const;

/** The screens that are built, and the settings at its foot. */
export function Rail() {
  const { t } = useTranslation('shell');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  const { toDo } = useAttention();
  const go = (href: string, event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: href });
  };
  const entries = screens.map(({ key, icon, href }) => ({
    key,
    icon,
    href,
    label: t(`rail.${key}`),
    current: path.startsWith(href),
    ...(key === 'operations' ? { badge: toDo } : {}),
  }));
  return <AppRail entries={entries} homeHref="/journeys" onGo={go} foot={<SettingsMenu />} />;
}
