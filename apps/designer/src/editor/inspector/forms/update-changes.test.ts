import { describe, expect, it } from 'vitest';
import { changeKindOf, changeKinds, freshValue, readChanges, writeChanges } from './update-changes.ts';

const update = {
  set: { stage: 'considering', seenAt: { now: true }, product: { entry: 'product' }, visits: { add: -1 }, tags: ['a'] },
  unset: ['nextCall'],
} as const;
const node = { set: { ...update.set, seenAt: { now: true as const }, tags: ['a'] }, unset: [...update.unset] };

describe('the changes of an update', () => {
  it('are written as they were read', () => {
    expect(writeChanges(readChanges(node))).toEqual(node);
    expect(readChanges(node).map(changeKindOf)).toEqual(['constant', 'now', 'entry', 'add', 'constant', 'unset']);
  });

  it.each(changeKinds)('begin as what was chosen: %s', (kind) => {
    expect(changeKindOf({ attribute: 'stage', value: freshValue(kind) })).toBe(kind);
  });

  it('leave out what has no attribute yet, and of two of one attribute the earlier', () => {
    const changes = [
      { attribute: 'stage', value: 'aware' },
      { attribute: '', value: 'x' },
      { attribute: 'stage', value: undefined },
    ];
    expect(writeChanges(changes)).toEqual({ unset: ['stage'] });
  });
});
