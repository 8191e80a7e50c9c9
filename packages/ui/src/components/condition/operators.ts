import type { Comparison, Operand } from '@waymark/core/plan';
import type { ConditionField, FieldSource, FieldType } from './condition-field.ts';
import type { ComparingCondition } from './condition-tree.ts';

/** How a value is compared. */
export type Operator = Comparison['is'];

const byType: Record<FieldType, readonly Operator[]> = {
  text: ['equal', 'not-equal', 'in', 'not-in', 'contains', 'starts-with', 'set', 'unset'],
  number: ['equal', 'not-equal', 'greater', 'at-least', 'less', 'at-most', 'set', 'unset'],
  date: ['before', 'after', 'within-last', 'within-next', 'set', 'unset'],
  boolean: ['equal', 'not-equal', 'set', 'unset'],
  list: ['contains', 'set', 'unset'],
};

const all: readonly Operator[] = [
  ...byType.text,
  ...byType.number.filter((operator) => !byType.text.includes(operator)),
  ...byType.date.filter((operator) => !byType.text.includes(operator)),
];

/** The operators that make sense for a field. */
export function operatorsOf(type: FieldType | undefined): readonly Operator[] {
  return type ? byType[type] : all;
}

/** Which editor an operator's value needs. */
export type ValueEditorKind = 'none' | 'values' | 'duration' | 'number' | 'date' | 'boolean' | 'value';

/** The editor for a comparison's value, by operator first and the field's type second. */
export function editorOf(operator: Operator, type: FieldType | undefined): ValueEditorKind {
  switch (operator) {
    case 'set':
    case 'unset':
      return 'none';
    case 'in':
    case 'not-in':
      return 'values';
    case 'within-last':
    case 'within-next':
      return 'duration';
    case 'before':
    case 'after':
      return 'date';
    case 'greater':
    case 'at-least':
    case 'less':
    case 'at-most':
      return 'number';
    default:
      return type === 'number' || type === 'boolean' || type === 'date' ? type : 'value';
  }
}

/** A new comparison for a field, as empty as it can be. */
export function startComparison(field: Pick<ConditionField, 'source' | 'key' | 'type'>): ComparingCondition {
  return withField(field, comparisonOf(operatorsOf(field.type)[0] ?? 'equal', undefined, field.type));
}

/** The same condition with another operator; the value is kept where it still fits. */
export function changeOperator(
  condition: ComparingCondition,
  operator: Operator,
  field: ConditionField,
): ComparingCondition {
  return withField(field, comparisonOf(operator, comparedValue(condition), field.type));
}

/** The same comparison of another field; operator and value are kept where they still fit. */
export function changeField(condition: ComparingCondition, field: ConditionField): ComparingCondition {
  if (!operatorsOf(field.type).includes(condition.is)) return startComparison(field);
  return withField(field, comparisonOf(condition.is, comparedValue(condition), field.type));
}

/** The same condition with another value. */
export function changeValue(
  condition: ComparingCondition,
  value: Operand | readonly string[] | readonly number[],
): ComparingCondition {
  return { ...condition, value } as ComparingCondition;
}

/** A comparison's value; undefined for the operators that have none. */
export function comparedValue(condition: ComparingCondition): Operand | undefined {
  return 'value' in condition ? condition.value : undefined;
}

/** Whether a value is taken from the event that enrolled the customer. */
export function isEntryOperand(value: Operand | undefined): value is { entry: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.entry === 'string';
}

function comparisonOf(operator: Operator, value: Operand | undefined, type: FieldType | undefined): Comparison {
  const single = Array.isArray(value) ? value[0] : value;
  switch (editorOf(operator, type)) {
    case 'none':
      return { is: operator } as Comparison;
    case 'values':
      return {
        is: operator,
        value: Array.isArray(value)
          ? value
          : single === undefined || single === '' || isEntryOperand(single)
            ? []
            : [single],
      } as Comparison;
    case 'duration':
      return {
        is: operator,
        value: typeof single === 'string' && single.startsWith('P') ? single : 'P30D',
      } as Comparison;
    case 'number':
      return { is: operator, value: typeof single === 'number' || isEntryOperand(single) ? single : 0 } as Comparison;
    case 'boolean':
      return { is: operator, value: typeof single === 'boolean' ? single : true } as Comparison;
    default:
      return { is: operator, value: single ?? '' } as Comparison;
  }
}

function withField({ source, key }: { source: FieldSource; key: string }, comparison: Comparison): ComparingCondition {
  switch (source) {
    case 'attribute':
      return { attribute: key, ...comparison };
    case 'entry':
      return { entry: key, ...comparison };
    default:
      return { property: key, ...comparison };
  }
}
