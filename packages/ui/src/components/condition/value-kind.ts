import type { Operand } from '@waymark/core/plan';
import type { ConditionField, FieldType } from './condition-field.ts';
import type { ComparingCondition } from './condition-tree.ts';
import { changeValue, comparedValue, editorOf, isEntryOperand } from './operators.ts';

/** What a compared value is: a constant of a type, or a property of the entering event. Types never coerce, so it matters. */
export const valueKinds = ['text', 'number', 'boolean', 'date', 'entry'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** What the value of a comparison is now. */
export function valueKindOf(condition: ComparingCondition, field: Pick<ConditionField, 'type'>): ValueKind {
  const value = comparedValue(condition);
  if (isEntryOperand(value)) return 'entry';
  const editor = editorOf(condition.is, field.type);
  if (editor === 'number' || editor === 'boolean' || editor === 'date') return editor;
  const single = Array.isArray(value) ? value[0] : value;
  if (typeof single === 'number') return 'number';
  return typeof single === 'boolean' ? 'boolean' : 'text';
}

/** What the value of a comparison may be instead; only in `where` may an event's property be compared with the entering event. */
export function valueKindsOf(condition: ComparingCondition, field: Pick<ConditionField, 'type'>): ValueKind[] {
  const editor = editorOf(condition.is, field.type);
  const constants = constantKinds(condition, field.type);
  const takesEntry = 'property' in condition && constants.length > 0 && editor !== 'values';
  return [...constants, ...(takesEntry ? (['entry'] as const) : [])];
}

function constantKinds({ is }: ComparingCondition, type: FieldType | undefined): ValueKind[] {
  const editor = editorOf(is, type);
  if (editor === 'none' || editor === 'duration') return [];
  if (editor === 'number' || editor === 'boolean' || editor === 'date') return [editor];
  if (is === 'starts-with' || type === 'text') return ['text'];
  return editor === 'values' ? ['text', 'number'] : ['text', 'number', 'boolean'];
}

/** The same comparison with a value of another kind; what is written is kept where it can be read so. */
export function changeValueKind(condition: ComparingCondition, kind: ValueKind, entry: string): ComparingCondition {
  const value = comparedValue(condition);
  if (Array.isArray(value)) {
    const texts = value.map(String);
    return changeValue(condition, kind === 'number' ? texts.map(Number).filter(Number.isFinite) : texts);
  }
  return changeValue(condition, readAs(kind, isEntryOperand(value) ? undefined : value, entry));
}

function readAs(kind: ValueKind, before: Operand | undefined, entry: string): Operand {
  switch (kind) {
    case 'entry':
      return { entry };
    case 'number':
      return Number(before) || 0;
    case 'boolean':
      return before !== 'false';
    case 'date':
    case 'text':
      return before === undefined || before === null ? '' : String(before);
    default:
      return kind satisfies never;
  }
}
