import type { EnterNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';
import { plainStep } from './plain-step.ts';

/** How nodes look that take customers into another journey. */
export const enterLook: KindLook<EnterNode> = {
  kind: 'enter',
  label: (_node, { t }) => t('kind.enterShort'),
  steps: (context) => plainStep('enter', context),
};
