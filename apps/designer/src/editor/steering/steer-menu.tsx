import { ActionIcon, Menu } from '@mantine/core';
import { CircleStop, Ellipsis, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/trpc.ts';
import { SteerDialog } from './steer-dialog.tsx';
import { type Steering, steeringsOf } from './steering.ts';

const icons = { pause: Pause, resume: Play, stop: CircleStop } as const;

/** Pauses, resumes or stops a published journey; each asks first. Nothing is shown for one that never was. */
export function SteerMenu({ detail }: { detail: Answers['journeys']['get'] }) {
  const { t } = useTranslation('editor');
  const [asked, setAsked] = useState<Steering>();
  const offered = steeringsOf(detail.status);
  if (offered.length === 0) return null;
  return (
    <>
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('steer.menu')}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((steering) => {
            const Sign = icons[steering];
            return (
              <Menu.Item
                key={steering}
                leftSection={<Sign size={16} aria-hidden />}
                {...(steering === 'stop' ? { color: 'red' } : {})}
                onClick={() => setAsked(steering)}
              >
                {t(`steer.${steering}.choose`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {asked && <SteerDialog steering={asked} detail={detail} onClose={() => setAsked(undefined)} />}
    </>
  );
}
