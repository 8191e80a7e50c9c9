import { ActionIcon } from '@mantine/core';
import { PanelSection } from '@waymark/ui/components';
import { Check, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useChange } from '../../api/use-change.ts';
import { askFirst } from '../../shell/ask-first.ts';
import list from '../panel-list.module.css';
import classes from './one-panel.module.css';
import type { TriedTest } from './use-kept-tests.ts';

interface KeptTestListProps {
  journeyKey: string;
  tests: readonly TriedTest[];
  onPlay(tried: TriedTest): void;
}

/** The tests kept with a journey: each says whether it comes out the same, and can be played. */
export function KeptTestList({ journeyKey, tests, onPlay }: KeptTestListProps) {
  const { t } = useTranslation('simulation');
  const trpc = useTRPC();
  const remove = useChange(
    trpc.keptTests.remove.mutationOptions(),
    trpc.keptTests.list.queryFilter({ journey: journeyKey }),
  );
  const ask = (name: string) =>
    askFirst({
      title: t('played.removeTitle', { name }),
      text: t('played.removeText'),
      confirm: t('played.removeConfirm'),
      cancel: t('played.cancel'),
      harmful: true,
      onConfirm: () => remove.mutate({ journey: journeyKey, name }),
    });
  if (tests.length === 0) return null;
  return (
    <PanelSection title={t('played.kept')}>
      <ul className={list.list} aria-label={t('played.kept')}>
        {tests.map((tried) => {
          const { name } = tried.test;
          const Mark = tried.departure ? TriangleAlert : Check;
          return (
            <li key={name} className={list.row}>
              <Mark size={14} aria-hidden className={tried.departure ? classes.departs : classes.holds} />
              <button type="button" className={list.choose} onClick={() => onPlay(tried)}>
                {name}
                <span className={list.when}>{t(tried.departure ? 'played.departs' : 'played.holds')}</span>
              </button>
              <ActionIcon size="xs" aria-label={t('played.removeTest', { name })} onClick={() => ask(name)}>
                <X size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
