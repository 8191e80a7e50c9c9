import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useFormat } from '../words/use-format.ts';
import { shownStatus } from './journey-row.ts';
import classes from './status-tabs.module.css';

const statuses = ['live', 'draft', 'paused', 'draining', 'stopped'] as const;

/** Which journeys are listed. */
export type StatusFilter = 'all' | (typeof statuses)[number];

interface StatusTabsProps {
  journeys: Answers['journeys']['list'];
  value: StatusFilter;
  onChange(filter: StatusFilter): void;
}

/** How many journeys there are of each status; a click lists only those. A status that none has is left out. */
export function StatusTabs({ journeys, value, onChange }: StatusTabsProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const tabs = [
    { filter: 'all' as const, count: journeys.length },
    ...statuses.map((status) => ({
      filter: status,
      count: journeys.filter((journey) => shownStatus(journey) === status).length,
    })),
  ];
  return (
    <fieldset className={classes.tabs} aria-label={t('filter')}>
      {tabs
        .filter(({ filter, count }) => filter === 'all' || filter === value || count > 0)
        .map(({ filter, count }) => (
          <button
            key={filter}
            type="button"
            className={classes.tab}
            aria-pressed={filter === value}
            onClick={() => onChange(filter)}
          >
            {t(`tabs.${filter}`)}
            <span className={classes.count}>{format.count(count)}</span>
          </button>
        ))}
    </fieldset>
  );
}
