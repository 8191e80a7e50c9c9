import { StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Answers } from '../../api/trpc.ts';
import type { Saver } from '../saving/saver.ts';

const tones = { draft: 'neutral', live: 'good', paused: 'warning', stopped: 'outline' } as const;

/** Where the journey stands and how far saving is: `Draft · saved`. */
export function SavePill({ saver, status }: { saver: Saver; status: Answers['journeys']['get']['status'] }) {
  const { t } = useTranslation('editor');
  const { type } = useStore(saver.state);
  const shown = type === 'waiting' ? 'saving' : type;
  return (
    <span role="status">
      <StatusPill tone={type === 'failed' || type === 'conflict' ? 'error' : tones[status]} dot>
        {t('bar.state', { status: t(`status.${status}`), saving: t(`saving.${shown}`) })}
      </StatusPill>
    </span>
  );
}
