import { Select } from '@mantine/core';
import type { Condition, Operand } from '@waymark/core/plan';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { type ConditionField, type FieldSource, fieldId, fieldOf } from './condition-field.ts';
import type { ConditionScope } from './condition-row.tsx';
import type { ComparingCondition } from './condition-tree.ts';
import { FieldSelect } from './field-select.tsx';
import {
  changeOperator,
  changeValue,
  comparedValue,
  editorOf,
  isEntryOperand,
  type Operator,
  operatorsOf,
  type ValueEditorKind,
} from './operators.ts';
import { ValueEditor } from './value-editor.tsx';

interface ComparingRowProps {
  condition: ComparingCondition;
  scope: ConditionScope;
  /** Draws the choice of what the condition is about. */
  select: (value: { source: FieldSource; key: string }) => ReactNode;
  onChange: (condition: Condition) => void;
}

/** A comparison: field, operator, value. */
export function ComparingRow({ condition, scope, select, onChange }: ComparingRowProps) {
  const { t } = useTranslation('ui');
  const field = knownField(condition, scope.fields);
  const offered = operatorsOf(field.type);
  const operators = offered.includes(condition.is) ? offered : [condition.is, ...offered];
  const value = comparedValue(condition);
  const editor = editorOf(condition.is, field.type);
  return (
    <>
      {select(fieldOf(condition))}
      <div className={classes.comparison} data-wide={isWide(editor, value) || undefined}>
        <Select
          className={classes.operator}
          aria-label={t('condition.operator')}
          value={condition.is}
          data={operators.map((operator) => ({ value: operator, label: t(`condition.is.${operator}`) }))}
          onChange={(operator) => operator && onChange(changeOperator(condition, operator as Operator, field))}
        />
        <div className={classes.value}>
          {isEntryOperand(value) ? (
            <FieldSelect
              fields={scope.fields.filter((known) => known.source === 'entry')}
              sources={['entry']}
              value={{ source: 'entry', key: value.entry }}
              onChange={(next) => onChange(changeValue(condition, { entry: next.key }))}
              description={t('condition.fromEntry')}
            />
          ) : (
            <ValueEditor
              operator={condition.is}
              field={field}
              value={value}
              onChange={(next) => onChange(changeValue(condition, next))}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Whether a value needs the row for itself. */
function isWide(editor: ValueEditorKind, value: Operand | undefined): boolean {
  if (editor === 'values' || editor === 'duration' || editor === 'date' || isEntryOperand(value)) return true;
  return String(value ?? '').length > 9;
}

/** What is known of the field a comparison reads. */
export function knownField(condition: ComparingCondition, fields: readonly ConditionField[]): ConditionField {
  const place = fieldOf(condition);
  return fields.find((known) => fieldId(known) === fieldId(place)) ?? { ...place, label: place.key };
}
