import type { JourneyRow } from '@waymark/ui/components';
import type { TFunction } from 'i18next';
import type { Answers } from '../api/trpc.ts';
import type { useConnectors } from '../api/use-connectors.ts';
import type { Format } from '../words/format.ts';

type Summary = Answers['journeys']['list'][number];

/** What rows are worded with. */
export interface RowWords {
  t: TFunction<'journeys'>;
  format: Format;
  look: ReturnType<typeof useConnectors>['look'];
}

/** Where a journey stands as it is shown: a stopped one drains while somebody is in it. */
export type ShownStatus = Summary['status'] | 'draining';

/** Where a journey stands, with the figures of the list. */
export const shownStatus = ({ status, here }: Pick<Summary, 'status' | 'here'>): ShownStatus =>
  status === 'stopped' && here > 0 ? 'draining' : status;

const tones = {
  draft: 'neutral',
  live: 'good',
  paused: 'warning',
  draining: 'info',
  stopped: 'outline',
} as const;

/** A journey as the table shows it, every figure ready to be read. */
export function journeyRow(journey: Summary, { t, format, look }: RowWords): JourneyRow {
  const note = noteOf(journey, t);
  const wasLive = journey.liveVersion !== undefined;
  const shown = shownStatus(journey);
  return {
    key: journey.key,
    name: journey.name,
    ...(journey.aim ? { description: journey.aim } : {}),
    href: `/journeys/${journey.key}`,
    status: { label: t(`status.${shown}`), tone: tones[shown] },
    ...(note ? { note } : {}),
    channels: journey.connectors.map((id) => {
      const { family, icon, title } = look(id);
      return { key: id, label: title, family, icon };
    }),
    ...(wasLive
      ? {
          inside: {
            count: format.count(journey.here),
            note: t('entered', { count: journey.entered, shown: format.count(journey.entered) }),
            none: journey.here === 0,
          },
        }
      : {}),
    ...(wasLive ? { goal: goalOf(journey, { t, format }) } : {}),
    changed: { when: format.day(journey.changedAt) },
  };
}

/** How many of those who entered met a goal; a journey without one is not measured by it. */
function goalOf({ hasGoals, entered, goals }: Summary, { t, format }: Pick<RowWords, 't' | 'format'>) {
  if (!hasGoals) return { rate: '–', change: t('noGoal') };
  return { rate: entered > 0 ? format.percent(Math.min(1, goals / entered)) : '–' };
}

function noteOf(journey: Summary, t: RowWords['t']): JourneyRow['note'] {
  if (journey.errors > 0) return { text: t('errors', { count: journey.errors }), tone: 'error' };
  return journey.draftChanged ? { text: t('andDraft', { number: (journey.liveVersion ?? 0) + 1 }) } : undefined;
}
