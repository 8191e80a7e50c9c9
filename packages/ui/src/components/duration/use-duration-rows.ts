import { useRef, useState } from 'react';
import { type DurationUnit, durationUnits, readDuration, writeDuration } from './iso-duration.ts';

/** A row as it is being edited: the number is text until it is one. */
export interface DurationRow {
  key: number;
  amount: string;
  unit: DurationUnit;
}

interface Draft {
  rows: DurationRow[];
  negative: boolean;
  /** Something was left behind that is neither a number nor a duration. */
  failed: boolean;
}

interface DurationRowsInput {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  units: readonly DurationUnit[];
}

/** Keeps the rows while they are edited, and tells the outside only durations that can be read. */
export function useDurationRows({ value, onChange, units }: DurationRowsInput) {
  const nextKey = useRef(0);
  const shown = useRef(value);
  const [draft, setDraft] = useState<Draft>(() => draftOf(value));
  if (shown.current !== value) {
    shown.current = value;
    setDraft(draftOf(value));
  }

  function draftOf(text: string | undefined): Draft {
    const read = text === undefined ? undefined : readDuration(text);
    const parts = read?.parts ?? [
      { amount: text ?? '', unit: units.includes('days') ? ('days' as const) : firstOf(units) },
    ];
    return {
      negative: read?.negative ?? false,
      failed: text !== undefined && !read,
      rows: parts.map((part) => ({ key: nextKey.current++, amount: `${part.amount}`, unit: part.unit })),
    };
  }

  function change(next: Draft) {
    setDraft(next);
    const text = textOf(next);
    if (text === null || text === shown.current) return;
    shown.current = text;
    onChange(text);
  }

  return {
    ...draft,
    setAmount(place: number, amount: string) {
      change({
        ...draft,
        failed: false,
        rows: draft.rows.map((row, at) => (at === place ? { ...row, amount: amount.trim() } : row)),
      });
    },
    /** A number was left: what was written there in ISO 8601 becomes rows. */
    settle(place: number) {
      const amount = draft.rows[place]?.amount ?? '';
      if (readDuration(amount)) change(draftOf(amount.toUpperCase()));
      else if (textOf(draft) === null) setDraft({ ...draft, failed: true });
    },
    setUnit(place: number, unit: DurationUnit) {
      change({ ...draft, rows: draft.rows.map((row, at) => (at === place ? { ...row, unit } : row)) });
    },
    setNegative(negative: boolean) {
      change({ ...draft, negative });
    },
    addRow() {
      const used = draft.rows.map((row) => row.unit);
      const last = durationUnits.indexOf(used.at(-1) ?? 'days');
      const unused = units.filter((unit) => !used.includes(unit));
      const unit = unused.find((candidate) => durationUnits.indexOf(candidate) > last) ?? firstOf(unused);
      setDraft({ ...draft, rows: [...draft.rows, { key: nextKey.current++, amount: '', unit }] });
    },
    removeRow(place: number) {
      change({ ...draft, rows: draft.rows.filter((_, at) => at !== place) });
    },
  };
}

function firstOf(units: readonly DurationUnit[]): DurationUnit {
  return units[0] ?? 'days';
}

/** The duration in ISO 8601; undefined when nothing is filled in, null while a number cannot be read. */
function textOf({ rows, negative }: Draft): string | undefined | null {
  const filled = rows.filter((row) => row.amount !== '');
  if (filled.length === 0) return undefined;
  if (filled.some((row) => !/^\d+(\.\d+)?$/.test(row.amount))) return null;
  return writeDuration({ negative, parts: filled.map((row) => ({ amount: Number(row.amount), unit: row.unit })) });
}
