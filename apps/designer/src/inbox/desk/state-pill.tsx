import type { DeskTask } from '@waymark/runtime/api';
import { type PillTone, StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';

const tones: Record<DeskTask['state'], PillTone> = {
  waiting: 'neutral',
  open: 'info',
  accepted: 'accent',
  completed: 'good',
  dismissed: 'neutral',
  expired: 'warning',
  recalled: 'warning',
};

/** Where a task stands, in a word; an offer says that it is one. */
export function StatePill({ task: { state, offered, outcome } }: { task: DeskTask }) {
  const { t } = useTranslation('desk');
  if (offered) return <StatusPill tone="outline">{t('offered')}</StatusPill>;
  return (
    <StatusPill tone={tones[state]} dot>
      {outcome ?? t(`state.${state}`)}
    </StatusPill>
  );
}
