import type { DeskTask } from '@waymark/runtime/api';
import { StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { taskTones } from '../task-tones.ts';

/** Where a task stands, in a word; an offer says that it is one. */
export function StatePill({ task: { state, offered, outcome } }: { task: DeskTask }) {
  const { t } = useTranslation('desk');
  if (offered) return <StatusPill tone="outline">{t('offered')}</StatusPill>;
  return (
    <StatusPill tone={taskTones[state]} dot>
      {outcome ?? t(`state.${state}`)}
    </StatusPill>
  );
}
