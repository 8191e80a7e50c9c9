import { ActionIcon, Button, Input, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './duration-input.module.css';
import { type DurationUnit, durationUnits } from './iso-duration.ts';
import { useDurationRows } from './use-duration-rows.ts';

/** A duration in ISO 8601, controlled. */
export interface DurationInputProps {
  /** ISO 8601, e.g. `P3D`; left out: empty. */
  value?: string | undefined;
  /** Given undefined when every number was cleared. */
  onChange: (value: string | undefined) => void;
  label: string;
  /** The label is only read by screen readers, and no units are added. */
  compact?: boolean;
  /** Beside the label, such as a word that the field may stay empty. */
  labelNote?: ReactNode;
  description?: string;
  error?: string;
  /** Left out: all. */
  units?: readonly DurationUnit[];
  /** May lie before or after: adds that choice. */
  signed?: boolean;
}

/** A duration as rows of number and unit. A duration typed or pasted in ISO 8601 (`P1DT12H`) is understood too. */
export function DurationInput(props: DurationInputProps) {
  const {
    value,
    onChange,
    label,
    compact = false,
    labelNote,
    description,
    error,
    units = durationUnits,
    signed = false,
  } = props;
  const { t } = useTranslation('ui');
  const { rows, negative, failed, setAmount, settle, setUnit, setNegative, addRow, removeRow } = useDurationRows({
    value,
    onChange,
    units,
  });
  const used = new Set(rows.map((row) => row.unit));
  const unused = units.filter((unit) => !used.has(unit));
  return (
    <Input.Wrapper
      labelElement="div"
      label={
        compact ? undefined : (
          <>
            {label}
            {labelNote}
          </>
        )
      }
      description={description}
      error={failed ? t('duration.unreadable') : error}
    >
      <fieldset className={classes.rows} aria-label={label}>
        {rows.map((row, place) => (
          <div key={row.key} className={classes.row}>
            <TextInput
              className={classes.amount}
              inputMode="numeric"
              value={row.amount}
              aria-label={t('duration.amount')}
              error={failed && Number.isNaN(Number(row.amount))}
              onChange={(event) => setAmount(place, event.currentTarget.value)}
              onBlur={() => settle(place)}
              onKeyDown={(event) => event.key === 'Enter' && settle(place)}
            />
            <Select
              className={classes.unit}
              aria-label={t('duration.unit')}
              value={row.unit}
              data={[row.unit, ...unused]
                .sort((a, b) => durationUnits.indexOf(a) - durationUnits.indexOf(b))
                .map((unit) => ({ value: unit, label: t(`duration.${unit}`, { count: Number(row.amount) || 0 }) }))}
              onChange={(unit) => unit && setUnit(place, unit as DurationUnit)}
            />
            {rows.length > 1 && (
              <ActionIcon aria-label={t('duration.remove')} onClick={() => removeRow(place)}>
                <X size={16} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {signed && (
          <Select
            aria-label={t('duration.side')}
            value={negative ? 'before' : 'after'}
            data={[
              { value: 'before', label: t('duration.before') },
              { value: 'after', label: t('duration.after') },
            ]}
            onChange={(side) => setNegative(side === 'before')}
          />
        )}
        {!compact && unused.length > 0 && rows.length < 3 && rows.some((row) => row.amount !== '') && (
          <Button
            size="xs"
            variant="subtle"
            className={classes.add}
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => addRow()}
          >
            {t('duration.add')}
          </Button>
        )}
      </fieldset>
    </Input.Wrapper>
  );
}
