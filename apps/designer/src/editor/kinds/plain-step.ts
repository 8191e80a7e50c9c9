import { kindNamed, type Node } from '@waymark/core/nodes';
import type { LookContext, Step } from './kind-look.ts';

/** Kinds of which the palette offers one step. */
export type PlainKind = 'wait' | 'branch' | 'split' | 'update' | 'enter' | 'exit';

/** The palette's entry of a kind that has one only: its settings come from the core, its icon too unless another is given. */
export function plainStep(kind: PlainKind, { connectors, t }: LookContext, icon?: string): Step[] {
  const known = kindNamed(kind);
  if (!known) return [];
  const template = known.create({ connectors });
  const family = known.family({ ...template, id: kind } as Node, { connectors });
  return [{ key: kind, group: 'steps', label: t(`kind.${kind}`), family, icon: icon ?? known.icon, template }];
}
