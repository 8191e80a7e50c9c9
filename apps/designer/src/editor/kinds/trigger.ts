import type { TriggerNode } from '@waymark/core/nodes';
import type { KindLook } from './kind-look.ts';

const icons = { event: 'zap', segment: 'segment', schedule: 'calendar-clock', api: 'code' } as const;

/** Events, calls, uploads: where a journey begins. */
export const triggerLook: KindLook<TriggerNode> = {
  kind: 'trigger',
  label: (node, { t }) => t(`kind.trigger.${node.on.type}`),
  icon: (node) => icons[node.on.type],
  steps: ({ t }) => [
    {
      key: 'trigger-event',
      group: 'start',
      label: t('kind.trigger.event'),
      family: 'start',
      icon: icons.event,
      starts: true,
      template: { kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    },
    {
      key: 'trigger-api',
      group: 'start',
      label: t('kind.trigger.api'),
      family: 'start',
      icon: icons.api,
      starts: true,
      template: { kind: 'trigger', on: { type: 'api' } },
    },
  ],
};
