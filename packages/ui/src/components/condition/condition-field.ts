import type { ComparingCondition } from './condition-tree.ts';

/** Where a value is read: the customer, the event that enrolled them, or the event itself (only in `where`). */
export type FieldSource = 'attribute' | 'entry' | 'property';

/** What kind of value a field holds; decides operators and editor. */
export type FieldType = 'text' | 'number' | 'date' | 'boolean' | 'list';

/** A field that conditions may read, offered by name. */
export interface ConditionField {
  source: FieldSource;
  key: string;
  label: string;
  /** Left out: not known, every operator is offered. */
  type?: FieldType;
  /** The values it can have, where they are known. */
  options?: readonly { value: string; label: string }[];
}

/** The field a condition reads. */
export function fieldOf(condition: ComparingCondition): { source: FieldSource; key: string } {
  if ('attribute' in condition) return { source: 'attribute', key: condition.attribute };
  if ('entry' in condition) return { source: 'entry', key: condition.entry };
  return { source: 'property', key: condition.property };
}

/** A field's identity as one text. */
export function fieldId({ source, key }: { source: FieldSource; key: string }): string {
  return `${source}:${key}`;
}

/** The reverse of `fieldId`. */
export function readFieldId(id: string): { source: FieldSource; key: string } {
  const at = id.indexOf(':');
  return { source: id.slice(0, at) as FieldSource, key: id.slice(at + 1) };
}
