import { kindNamed, type Node } from '@waymark/core/nodes';
import type { LookContext, Step } from './kind-look.ts';

/** The palette's entry of a kind that has one only: its settings come from the core. */
export function plainStep(kind: 'wait' | 'branch' | 'exit', { connectors, t }: LookContext): Step[] {
  const known = kindNamed(kind);
  if (!known) return [];
  const template = known.create({ connectors });
  const family = known.family({ ...template, id: kind } as Node, { connectors });
  return [{ key: kind, group: 'steps', label: t(`kind.${kind}`), family, icon: known.icon, template }];
}
