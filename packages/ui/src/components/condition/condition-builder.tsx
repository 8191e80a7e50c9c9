import { Input } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import type { ReactNode } from 'react';
import classes from './condition-builder.module.css';
import type { ConditionField, FieldSource } from './condition-field.ts';
import { ConditionGroup } from './condition-group.tsx';
import { type ConditionOffers, noOffers } from './condition-offers.ts';
import { readWhole, rowsOf, writeWhole } from './condition-tree.ts';

/** A condition of the journey language, controlled. */
export interface ConditionBuilderProps {
  /** Left out: no condition. */
  value?: Condition | undefined;
  /** Given undefined when the last row was removed. */
  onChange: (value: Condition | undefined) => void;
  /** Fields offered by name; others can be written. */
  fields: readonly ConditionField[];
  /** Where fields may be read; `property` only in a `where`. Left out: the customer and the entering event. */
  sources?: readonly FieldSource[];
  /** Events, messages, segments and channels offered by name. */
  offers?: ConditionOffers;
  label?: string;
  /** Below each row where there are several, such as how many customers it fits. */
  note?: (condition: Condition) => ReactNode;
  /** Below the rows, such as how many customers match. */
  foot?: ReactNode;
  error?: string;
}

const usual: readonly FieldSource[] = ['attribute', 'entry'];

/** Builds any condition of the language: comparisons, events, segments, consents, preferences, in groups of *all*, *any*, *none*. */
export function ConditionBuilder({
  value,
  onChange,
  fields,
  sources = usual,
  offers = noOffers,
  label,
  note,
  foot,
  error,
}: ConditionBuilderProps) {
  return (
    <Input.Wrapper labelElement="div" label={label} error={error}>
      <div className={classes.builder}>
        <ConditionGroup
          group={readWhole(value)}
          depth={0}
          scope={{ fields, sources, offers, ...(note && rowsOf(value).length > 1 ? { note } : {}) }}
          onChange={(group) => onChange(writeWhole(group))}
        />
        {foot && <div className={classes.foot}>{foot}</div>}
      </div>
    </Input.Wrapper>
  );
}
