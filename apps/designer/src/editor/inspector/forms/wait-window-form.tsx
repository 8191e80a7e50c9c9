import type { WindowWait } from '@waymark/core/nodes';
import { WeekdayPicker } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { ClockField } from '../fields/clock-field.tsx';
import classes from './form.module.css';
import type { WayFormProps } from './way-form-props.ts';

/** On which days, and from when to when, customers go on. */
export function WaitWindowForm({ until, onChange }: WayFormProps<WindowWait>) {
  const { t } = useTranslation('inspector');
  const isOvernight = until.to < until.from;
  return (
    <>
      <WeekdayPicker
        label={t('window.days')}
        description={t('window.daysHint')}
        value={until.days ?? []}
        onChange={(days) => onChange({ ...until, days: days.length > 0 ? days : undefined }, 'days')}
      />
      <div className={classes.pair}>
        <ClockField
          label={t('window.from')}
          at={['until', 'from']}
          value={until.from}
          onChange={(from) => from !== undefined && onChange({ ...until, from }, 'from')}
        />
        <ClockField
          label={t('window.to')}
          at={['until', 'to']}
          value={until.to}
          onChange={(to) => to !== undefined && onChange({ ...until, to }, 'to')}
        />
      </div>
      <p className={classes.hint}>{isOvernight ? t('window.overnight') : t('window.hint')}</p>
    </>
  );
}
