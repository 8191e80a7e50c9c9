import type { UpdateNode, UpdateValue } from '@waymark/core/nodes';

/** How an attribute is changed. */
export const changeKinds = ['constant', 'now', 'entry', 'add', 'unset'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One attribute and what becomes of it; without a value it is cleared. */
export interface Change {
  attribute: string;
  value: UpdateValue | undefined;
}

/** The changes of an update, in the order they are written. */
export function readChanges({ set = {}, unset = [] }: Pick<UpdateNode, 'set' | 'unset'>): Change[] {
  return [
    ...Object.entries(set).map(([attribute, value]) => ({ attribute, value })),
    ...unset.map((attribute) => ({ attribute, value: undefined })),
  ];
}

/** The changes as an update writes them; one without an attribute is not written yet, and of two the later counts. */
export function writeChanges(changes: readonly Change[]): Pick<UpdateNode, 'set' | 'unset'> {
  const named = changes.filter(
    ({ attribute }, place) =>
      attribute !== '' && !changes.slice(place + 1).some((later) => later.attribute === attribute),
  );
  const set = named.flatMap(({ attribute, value }) => (value === undefined ? [] : [[attribute, value] as const]));
  const unset = named.flatMap(({ attribute, value }) => (value === undefined ? [attribute] : []));
  return {
    ...(set.length > 0 ? { set: Object.fromEntries(set) } : {}),
    ...(unset.length > 0 ? { unset } : {}),
  };
}

/** How a change changes its attribute. */
export function changeKindOf({ value }: Change): ChangeKind {
  if (value === undefined || value === null) return 'unset';
  if (typeof value !== 'object' || Array.isArray(value)) return 'constant';
  if ('now' in value) return 'now';
  return 'entry' in value ? 'entry' : 'add';
}

/** What an attribute becomes when it is changed in another way. */
export function freshValue(kind: ChangeKind): UpdateValue | undefined {
  switch (kind) {
    case 'constant':
      return '';
    case 'now':
      return { now: true };
    case 'entry':
      return { entry: '' };
    case 'add':
      return { add: 1 };
    case 'unset':
      return undefined;
    default:
      return kind satisfies never;
  }
}
