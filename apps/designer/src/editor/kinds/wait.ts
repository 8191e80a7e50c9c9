import type { WaitNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';
import { plainStep } from './plain-step.ts';

/** How wait nodes look. */
export const waitLook: KindLook<WaitNode> = {
  kind: 'wait',
  label: (_node, { t }) => t('kind.wait'),
  namedOutlets: ({ until }) => ('any' in until ? until.any.map(({ outlet }) => outlet) : []),
  steps: (context) => plainStep('wait', context),
};
