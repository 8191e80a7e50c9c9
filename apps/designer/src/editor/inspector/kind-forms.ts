import type { Node } from '@waymark/core/nodes';
import type { ComponentType } from 'react';
import { BranchForm } from './forms/branch-form.tsx';
import { ChannelForm } from './forms/channel-form.tsx';
import { EnterForm } from './forms/enter-form.tsx';
import { ExitForm } from './forms/exit-form.tsx';
import { SplitForm } from './forms/split-form.tsx';
import { TriggerForm } from './forms/trigger-form.tsx';
import { UpdateForm } from './forms/update-form.tsx';
import { WaitForm } from './forms/wait-form.tsx';
import type { KindFormProps } from './kind-form-props.ts';

const forms = {
  trigger: TriggerForm,
  wait: WaitForm,
  branch: BranchForm,
  split: SplitForm,
  channel: ChannelForm,
  update: UpdateForm,
  enter: EnterForm,
  exit: ExitForm,
} as const;

/** The form of a node's kind. */
export function formOf(node: Node): ComponentType<KindFormProps> | undefined {
  return (forms as unknown as Record<string, ComponentType<KindFormProps> | undefined>)[node.kind];
}
