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
export function ConditionRow({ condition, onRemove, ...rest }: ConditionRowProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.row}>
      <div className={classes.rowBody}>
        {isComparing(condition) ? (
          <ComparingRow condition={condition} {...rest} />
        ) : (
          <p className={classes.told}>{toldBy(condition, t)}</p>
        )}
      </div>
      <Tooltip label={t('condition.remove')}>
        <ActionIcon aria-label={t('condition.remove')} onClick={onRemove}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
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
  const entryFields = fields.filter((known) => known.source === 'entry');
  const mayRefer =
    place.source === 'property' && entryFields.length > 0 && value !== undefined && !Array.isArray(value);
  return (
    <>
      <FieldSelect
        fields={fields}
        sources={sources}
        value={place}
        onChange={(next) => onChange(changeField(condition, next))}
      />
      <div className={classes.comparison}>
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
              fields={entryFields}
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
        {mayRefer && (
          <ReferToggle
            refers={isEntryOperand(value)}
            onToggle={(refers) => onChange(changeValue(condition, refers ? { entry: entryFields[0]?.key ?? '' } : ''))}
          />
        )}
      </div>
    </>
  );
}

function ReferToggle({ refers, onToggle }: { refers: boolean; onToggle: (refers: boolean) => void }) {
  const { t } = useTranslation('ui');
  const label = refers ? t('condition.useConstant') : t('condition.useEntry');
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => onToggle(!refers)}>
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
