import { Select } from '@mantine/core';
import type { TriggerNode, TriggerOn } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../fields/condition-editor.tsx';
import { EventField } from '../fields/event-field.tsx';
import { SegmentField } from '../fields/segment-field.tsx';
import { useSegments } from '../fields/use-segments.ts';
import { useZoneHere } from '../fields/use-zone-here.ts';
import type { KindFormProps } from '../kind-form-props.ts';
import { CallSnippet } from './call-snippet.tsx';
import classes from './form.module.css';
import { ScheduleFields } from './schedule-fields.tsx';
import { freshSource, offeredSources } from './trigger-sources.ts';

/** How customers enter: by an event, with a segment, at a time, or by hand, upload or call. */
export function TriggerForm({ node, edit }: KindFormProps<TriggerNode>) {
  const { t } = useTranslation('inspector');
  const zone = useZoneHere();
  const segments = useSegments();
  const { on } = node;
  const sources = offeredSources(segments, on.type);
  const set = (next: TriggerOn, field: string) => edit({ ...node, on: next }, field);
  const choose = (type: string | null) => {
    const source = sources.find((one) => one === type);
    if (source && source !== on.type) set(freshSource(source, { before: on, zone, now: new Date() }), 'type');
  };
  return (
    <>
      <Select
        label={t('trigger.how')}
        description={t(`trigger.${on.type}Hint`)}
        data={sources.map((source) => ({ value: source, label: t(`trigger.${source}`) }))}
        value={on.type}
        onChange={choose}
      />
      {on.type === 'event' && (
        <>
          <EventField
            label={t('trigger.which')}
            at={['on', 'event']}
            value={on.event}
            onChange={(event) => set({ ...on, event }, 'event')}
          />
          <ConditionEditor
            label={t('trigger.where')}
            at={['on', 'where']}
            node={node.id}
            value={on.where}
            sources={['property', 'attribute']}
            event={on.event}
            onChange={(where) => set({ ...on, where }, 'where')}
          />
          <CallSnippet event={on.event} />
        </>
      )}
      {on.type === 'segment' && (
        <>
          <SegmentField
            at={['on', 'segment']}
            value={on.segment}
            onChange={(segment) => set({ ...on, segment }, 'segment')}
          />
          <Select
            label={t('trigger.change')}
            data={[
              { value: 'entered', label: t('trigger.entered') },
              { value: 'left', label: t('trigger.left') },
            ]}
            value={on.change}
            onChange={(change) => set({ ...on, change: change === 'left' ? 'left' : 'entered' }, 'change')}
          />
          <p className={classes.hint}>{t('trigger.alreadyIn')}</p>
        </>
      )}
      {on.type === 'schedule' && <ScheduleFields on={on} onChange={set} />}
    </>
  );
}
