import type { BranchNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';
import { plainStep } from './plain-step.ts';

/** How branch nodes look. */
export const branchLook: KindLook<BranchNode> = {
  kind: 'branch',
  label: (_node, { t }) => t('kind.branch'),
  namedOutlets: ({ cases }) => cases.map(({ outlet }) => outlet),
  steps: (context) => plainStep('branch', context),
};
