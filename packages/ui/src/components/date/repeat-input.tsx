import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readDateTime } from './iso-date-time.ts';
import {
  type RepeatChoice,
  type RepeatEnd,
  type RepeatUnit,
  readRepeat,
  repeatUnits,
  writeRepeat,
} from './repeat-rule.ts';
import { WeekdayPicker } from './weekday-picker.tsx';

/** A recurrence rule, controlled. */
export interface RepeatInputProps {
  label: string;
  /** As RFC 5545 §3.3.10 writes it; left out: it happens once. */
  value: string | undefined;
  onChange: (rule: string | undefined) => void;
  /** The first day, an ISO date: a rule that ends on a day begins with the year after it. */
  start: string;
  error?: string;
}

const once = 'once';
const other = 'other';

/** How often something repeats: in choices where they can say it, else as the rule itself. */
export function RepeatInput({ label, value, onChange, start, error }: RepeatInputProps) {
  const { t } = useTranslation('ui');
  const choice = value === undefined ? undefined : readRepeat(value);
  const change = (changes: Partial<RepeatChoice>) => choice && onChange(writeRepeat({ ...choice, ...changes }));
  const choose = (unit: string) => {
    if (unit === once) onChange(undefined);
    const next = repeatUnits.find((one) => one === unit);
    if (next) onChange(writeRepeat({ every: 1, days: [], end: { type: 'never' }, ...choice, unit: next }));
  };
  return (
    <>
      <Select
        label={label}
        data={[once, ...repeatUnits, ...(value !== undefined && !choice ? [other] : [])].map((unit) => ({
          value: unit,
          label: t(`repeat.${unit as RepeatUnit}`),
        }))}
        value={value === undefined ? once : (choice?.unit ?? other)}
        onChange={(unit) => unit && choose(unit)}
        error={choice ? error : undefined}
      />
      {value !== undefined && !choice && (
        <TextInput
          label={t('repeat.rule')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
        />
      )}
      {choice && (
        <>
          <NumberInput
            label={t('repeat.every')}
            min={1}
            max={999}
            allowDecimal={false}
            allowNegative={false}
            suffix={` ${t(`repeat.units.${choice.unit}`, { count: choice.every })}`}
            value={choice.every}
            onChange={(every) => typeof every === 'number' && every >= 1 && change({ every })}
          />
          {choice.unit === 'weekly' && (
            <WeekdayPicker
              label={t('repeat.days')}
              description={t('repeat.daysHint')}
              value={choice.days}
              onChange={(days) => change({ days })}
            />
          )}
          <EndFields end={choice.end} start={start} onChange={(end) => change({ end })} />
        </>
      )}
    </>
  );
}

interface EndFieldsProps {
  end: RepeatEnd;
  start: string;
  onChange: (end: RepeatEnd) => void;
}

function EndFields({ end, start, onChange }: EndFieldsProps) {
  const { t } = useTranslation('ui');
  const choose = (type: string | null) => {
    if (type === 'never') onChange({ type });
    if (type === 'count') onChange({ type, count: 10 });
    const date = yearAfter(start);
    if (type === 'until' && date) onChange({ type, date });
  };
  return (
    <>
      <Select
        label={t('repeat.ends')}
        data={(['never', 'count', 'until'] as const).map((type) => ({ value: type, label: t(`repeat.end.${type}`) }))}
        value={end.type}
        onChange={choose}
      />
      {end.type === 'count' && (
        <NumberInput
          aria-label={t('repeat.count')}
          min={1}
          max={9999}
          allowDecimal={false}
          allowNegative={false}
          suffix={t('condition.timesSuffix')}
          value={end.count}
          onChange={(count) => typeof count === 'number' && count >= 1 && onChange({ type: 'count', count })}
        />
      )}
      {end.type === 'until' && (
        <TextInput
          type="date"
          aria-label={t('repeat.until')}
          value={end.date}
          onChange={(event) =>
            event.currentTarget.value && onChange({ type: 'until', date: event.currentTarget.value })
          }
        />
      )}
    </>
  );
}

/** The same day a year later; undefined where there is no day yet. */
function yearAfter(start: string): string | undefined {
  const day = readDateTime(start)?.date;
  return day && `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
