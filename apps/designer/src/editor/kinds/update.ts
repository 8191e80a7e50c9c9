import type { UpdateNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';
import { plainStep } from './plain-step.ts';

const icon = 'tag';

/** How update nodes look. */
export const updateLook: KindLook<UpdateNode> = {
  kind: 'update',
  label: (_node, { t }) => t('kind.updateShort'),
  icon: () => icon,
  steps: (context) => plainStep('update', context, icon),
};
