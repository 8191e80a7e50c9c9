import { ActionIcon, Select, Tooltip } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import type { TFunction } from 'i18next';
import { Link2, Unlink2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { type ConditionField, type FieldSource, fieldId, fieldOf } from './condition-field.ts';
import { type ComparingCondition, isComparing } from './condition-tree.ts';
import { FieldSelect } from './field-select.tsx';
import {
  changeField,
  changeOperator,
  changeValue,
  comparedValue,
  editorOf,
  isEntryOperand,
  type Operator,
  operatorsOf,
} from './operators.ts';
import { ValueEditor } from './value-editor.tsx';

/** What a row needs to know of the builder around it. */
export interface ConditionScope {
  fields: readonly ConditionField[];
  sources: readonly FieldSource[];
}

interface ConditionRowProps extends ConditionScope {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition: field, operator, value. A kind that rows cannot edit is told in words and kept as it is. */
export function ConditionRow({ condition, onChange, onRemove, ...scope }: ConditionRowProps) {
  const { t } = useTranslation('ui');
  const comparing = isComparing(condition) ? condition : undefined;
  return (
    <div className={classes.row}>
      <div className={classes.rowBody}>
        {comparing ? (
          <ComparingRow condition={comparing} onChange={onChange} {...scope} />
        ) : (
          <p className={classes.told}>{toldBy(condition, t)}</p>
        )}
      </div>
      <div className={classes.rowTools}>
        <Tooltip label={t('condition.remove')}>
          <ActionIcon aria-label={t('condition.remove')} onClick={onRemove}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {comparing && <ReferToggle condition={comparing} fields={scope.fields} onChange={onChange} />}
      </div>
    </div>
  );
}

type ComparingRowProps = Omit<ConditionRowProps, 'condition' | 'onRemove'> & { condition: ComparingCondition };

function ComparingRow({ condition, fields, sources, onChange }: ComparingRowProps) {
  const { t } = useTranslation('ui');
  const place = fieldOf(condition);
  const field = fields.find((known) => fieldId(known) === fieldId(place)) ?? { ...place, label: place.key };
  const offered = operatorsOf(field.type);
  const operators = offered.includes(condition.is) ? offered : [condition.is, ...offered];
  const value = comparedValue(condition);
  const editor = editorOf(condition.is, field.type);
  return (
    <>
      <FieldSelect
        fields={fields}
        sources={sources}
        value={place}
        onChange={(next) => onChange(changeField(condition, next))}
      />
      <div className={classes.comparison} data-wide={editor === 'values' || editor === 'duration' || undefined}>
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
              fields={fields.filter((known) => known.source === 'entry')}
              sources={['entry']}
              value={{ source: 'entry', key: value.entry }}
              onChange={(next) => onChange(changeValue(condition, { entry: next.key }))}
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

/** Switches a value between a constant and a property of the entering event; only a `where` may have the latter. */
function ReferToggle({ condition, fields, onChange }: Omit<ComparingRowProps, 'sources'>) {
  const { t } = useTranslation('ui');
  const value = comparedValue(condition);
  const entryField = fields.find((field) => field.source === 'entry');
  if (!('property' in condition) || !entryField || value === undefined || Array.isArray(value)) return null;
  const refers = isEntryOperand(value);
  const label = refers ? t('condition.useConstant') : t('condition.useEntry');
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        onClick={() => onChange(changeValue(condition, refers ? '' : { entry: entryField.key }))}
      >
        {refers ? <Unlink2 size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

function toldBy(condition: Condition, t: TFunction<'ui'>): string {
  if ('event' in condition) return t('condition.told.event', { event: condition.event });
  if ('segment' in condition) return t('condition.told.segment', { segment: condition.segment });
  if ('consent' in condition) return t('condition.told.consent', { channel: condition.consent });
  if ('prefers' in condition) return t('condition.told.prefers', { channel: condition.prefers });
  return t('condition.told.other');
}
