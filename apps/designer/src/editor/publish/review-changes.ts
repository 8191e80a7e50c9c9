import { type Journey, nameOf } from '@waymark/core/journey';
import type { ReviewedChange } from '@waymark/ui/components';
import type { LookContext } from '../kinds/kind-look.ts';

/** What a first version brings: every step. */
export function firstChanges(journey: Journey, t: LookContext['t']): ReviewedChange[] {
  return journey.nodes.map((node) => ({
    key: node.id,
    sign: 'added',
    text: t('publish.adds', { name: nameOf(node) }),
  }));
}

/** What a later version brings, as far as it is known here: that it replaces the live one for those who enter from now on. */
export function laterChanges(liveVersion: number, t: LookContext['t']): ReviewedChange[] {
  return [{ key: 'version', sign: 'changed', text: t('publish.replaces', { number: liveVersion }) }];
}
