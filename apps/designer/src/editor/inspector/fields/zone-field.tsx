import { Select } from '@mantine/core';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';

interface ZoneFieldProps {
  label: string;
  value: string | undefined;
  onChange(zone: string | undefined): void;
  at: FieldPath;
  description?: string;
  /** Shown while none is chosen; left out: one must be. */
  none?: string;
}

/** A time zone by its IANA name, found by typing. */
export function ZoneField({ label, value, onChange, at, description, none }: ZoneFieldProps) {
  const problem = useFieldProblem(at);
  return (
    <Select
      label={label}
      description={description}
      searchable
      clearable={none !== undefined}
      allowDeselect={none !== undefined}
      {...(none === undefined ? {} : { placeholder: none })}
      data={zonesWith(value)}
      value={value ?? null}
      onChange={(zone) => onChange(zone ?? undefined)}
      error={problem}
    />
  );
}

function zonesWith(value: string | undefined): string[] {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return value === undefined || zones.includes(value) ? zones : [value, ...zones];
}
