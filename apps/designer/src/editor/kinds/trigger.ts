import type { TriggerNode, TriggerOn } from '@waymark/core/nodes';
import { freshSource, offeredSources } from '../inspector/forms/trigger-sources.ts';
import type { KindLook } from './kind-look.ts';

const icons = { event: 'zap', segment: 'segment', schedule: 'calendar', api: 'code' } as const satisfies Record<
  TriggerOn['type'],
  string
>;

/** Events, segments, schedules, calls and uploads: where a journey begins. */
export const triggerLook: KindLook<TriggerNode> = {
  kind: 'trigger',
  label: (node, { t }) => t(`kind.trigger.${node.on.type}`),
  icon: (node) => icons[node.on.type],
  steps({ t, segments }) {
    const freshness = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, now: new Date() };
    return offeredSources(segments).map((type) => ({
      key: `trigger-${type}`,
      group: 'start' as const,
      label: t(`kind.trigger.${type}`),
      family: 'start' as const,
      icon: icons[type],
      starts: true as const,
      template: { kind: 'trigger' as const, on: freshSource(type, freshness) },
    }));
  },
};
