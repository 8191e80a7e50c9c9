import { type Weekday, weekdays } from '@waymark/core/time';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './weekday-picker.module.css';

/** Days of the week, controlled. */
export interface WeekdayPickerProps {
  label: string;
  value: readonly Weekday[];
  /** Given in the order of the week. */
  onChange: (days: Weekday[]) => void;
  description?: string;
}

/** Days of the week as seven switches, Monday first, named in the reader's language. */
export function WeekdayPicker({ label, value, onChange, description }: WeekdayPickerProps) {
  const { i18n } = useTranslation('ui');
  const id = useId();
  const nameOf = (day: Weekday, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(i18n.language, { weekday: style, timeZone: 'UTC' }).format(
      mondayPlus(weekdays.indexOf(day)),
    );
  return (
    <fieldset className={classes.picker} {...(description ? { 'aria-describedby': id } : {})}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.days}>
        {weekdays.map((day) => {
          const chosen = value.includes(day);
          return (
            <button
              key={day}
              type="button"
              className={classes.day}
              aria-pressed={chosen}
              title={nameOf(day, 'long')}
              onClick={() => onChange(weekdays.filter((one) => (one === day ? !chosen : value.includes(one))))}
            >
              {nameOf(day, 'short')}
            </button>
          );
        })}
      </div>
      {description && (
        <p id={id} className={classes.description}>
          {description}
        </p>
      )}
    </fieldset>
  );
}

/** 1 January 2024 was a Monday. */
const mondayPlus = (days: number) => Date.UTC(2024, 0, 1 + days);
