import type { ExitNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';
import { plainStep } from './plain-step.ts';

/** How exit nodes look: the small form. */
export const exitLook: KindLook<ExitNode> = {
  kind: 'exit',
  form: 'pill',
  label: (_node, { t }) => t('kind.exit'),
  steps: (context) => plainStep('exit', context),
};
