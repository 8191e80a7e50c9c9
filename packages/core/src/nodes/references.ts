import type { Condition } from '../plan/index.ts';
import type { Finding, NodeCheckContext } from './kind.ts';

type Path = (string | number)[];

/** What a setting names outside of itself, with the path to it. */
export type Reference = { to: 'delivery' | 'segment' | 'occasion' | 'journey'; name: string; path: Path };

/** Where a workspace keeps the names of what can be referred to. */
const lists = { segment: 'segments', occasion: 'occasions', journey: 'journeys' } as const;

/** Lists the deliveries and segments that a condition names, however deep. */
export function referencesOf(condition: Condition, path: Path): Reference[] {
  if ('all' in condition) return condition.all.flatMap((inner, at) => referencesOf(inner, [...path, 'all', at]));
  if ('any' in condition) return condition.any.flatMap((inner, at) => referencesOf(inner, [...path, 'any', at]));
  if ('not' in condition) return referencesOf(condition.not, [...path, 'not']);
  if ('segment' in condition) return [{ to: 'segment', name: condition.segment, path: [...path, 'segment'] }];
  return 'event' in condition ? patternReferences(condition, path) : [];
}

/** Lists what an event pattern names: the delivery it is tied to, and what its `where` names. */
export const patternReferences = (
  { of, where }: { of?: string | undefined; where?: Condition | undefined },
  path: Path,
): Reference[] => [
  ...(of === undefined ? [] : [{ to: 'delivery' as const, name: of, path: [...path, 'of'] }]),
  ...(where ? referencesOf(where, [...path, 'where']) : []),
];

/** What reference checks need to know. */
export type ReferenceContext = Pick<NodeCheckContext, 'isNode' | 'isDelivery' | 'mayPrecede' | 'nameOf' | 'workspace'>;

/** Finds references to what is not there, or, seen from node `from`, cannot have come before. */
export const checkReferences = (
  references: readonly Reference[],
  context: ReferenceContext,
  from?: string,
): Finding[] =>
  references.flatMap(({ to, name, path }): Finding[] => {
    if (to !== 'delivery') {
      if (context.workspace?.[lists[to]]?.includes(name) !== false) return [];
      return [{ code: 'unknown-reference', key: `unknown-${to}`, path, values: { reference: name } }];
    }
    if (!context.isNode(name)) {
      return [{ code: 'unknown-reference', key: 'unknown-of', path, values: { reference: name } }];
    }
    if (!context.isDelivery(name)) {
      const values = { reference: context.nameOf(name) };
      return [{ code: 'unknown-reference', key: 'of-sends-nothing', path, values }];
    }
    return from === undefined ? [] : checkBefore({ name, path }, context, from);
  });

/** Finds a node named that cannot have been visited before `from`. */
export const checkBefore = (
  { name, path }: Pick<Reference, 'name' | 'path'>,
  context: ReferenceContext,
  from: string,
): Finding[] =>
  context.mayPrecede(name, from) ? [] : [{ code: 'of-not-before', path, values: { reference: context.nameOf(name) } }];
