import type { SplitNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';
import { plainStep } from './plain-step.ts';

/** How split nodes look. */
export const splitLook: KindLook<SplitNode> = {
  kind: 'split',
  label: (_node, { t }) => t('kind.split'),
  namedOutlets: ({ arms }) => arms.map(({ outlet }) => outlet),
  steps: (context) => plainStep('split', context),
};
