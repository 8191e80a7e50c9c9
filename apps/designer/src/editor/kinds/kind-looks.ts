import type { Node } from '@waymark/core/nodes';
import { branchLook } from './branch.ts';
import { channelLook } from './channel.ts';
import { enterLook } from './enter.ts';
import { exitLook } from './exit.ts';
import { type KindLook, type LookContext, type Step, stepGroups } from './kind-look.ts';
import { splitLook } from './split.ts';
import { triggerLook } from './trigger.ts';
import { updateLook } from './update.ts';
import { waitLook } from './wait.ts';

const looks = [
  triggerLook,
  waitLook,
  branchLook,
  splitLook,
  channelLook,
  updateLook,
  enterLook,
  exitLook,
] as unknown as readonly KindLook[];

/** How a node's kind is shown; undefined for a kind that this designer does not know. */
export function lookOf(node: Pick<Node, 'kind'>): KindLook | undefined {
  return looks.find((look) => look.kind === node.kind);
}

/** Everything the palette offers, by group. */
export function stepsByGroup(context: LookContext): { group: (typeof stepGroups)[number]; steps: Step[] }[] {
  const steps = looks.flatMap((look) => look.steps(context));
  return stepGroups
    .map((group) => ({ group, steps: steps.filter((step) => step.group === group) }))
    .filter(({ steps: found }) => found.length > 0);
}
