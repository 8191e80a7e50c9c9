import { Menu } from '@mantine/core';
import { PillButton } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import { publishedWhen } from './published-when.ts';
import { VersionHistory } from './version-history.tsx';
import classes from './version-menu.module.css';

/** What was published, newest first, with its notes. Nothing is shown before the first version. */
export function VersionMenu({ detail: { key, versions } }: { detail: Answers['journeys']['get'] }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const [looked, setLooked] = useState<number>();
  const [latest] = versions;
  if (!latest) return null;
  return (
    <>
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <PillButton aria-label={t('version.menu', { number: latest.number })}>
            {t('version.short', { number: latest.number })}
          </PillButton>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.Label>{t('version.history')}</Menu.Label>
          {versions.map((version) => (
            <Menu.Item key={version.number} onClick={() => setLooked(version.number)}>
              <div className={classes.row}>
                <span className={classes.number}>{t('version.short', { number: version.number })}</span>
                <span className={classes.note}>{version.note || t('version.noNote')}</span>
                <time className={classes.when} dateTime={version.publishedAt}>
                  {publishedWhen(version, t, format)}
                </time>
              </div>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {looked !== undefined && (
        <VersionHistory
          journeyKey={key}
          versions={versions}
          number={looked}
          onPick={setLooked}
          onClose={() => setLooked(undefined)}
        />
      )}
    </>
  );
}
