import type { TriggerOn } from '@waymark/core/nodes';
import { DateTimeInput, RepeatInput } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';
import { SegmentField } from '../fields/segment-field.tsx';
import { ZoneField } from '../fields/zone-field.tsx';

type Schedule = Extract<TriggerOn, { type: 'schedule' }>;

interface ScheduleFieldsProps {
  on: Schedule;
  onChange(on: Schedule, field: string): void;
}

/** When everybody of a segment enters: once, or again and again. */
export function ScheduleFields({ on, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation('inspector');
  const startProblem = useFieldProblem(['on', 'start']);
  const repeatProblem = useFieldProblem(['on', 'repeat']);
  return (
    <>
      <SegmentField
        at={['on', 'segment']}
        value={on.segment}
        onChange={(segment) => onChange({ ...on, segment }, 'segment')}
      />
      <DateTimeInput
        label={t('schedule.start')}
        withTime
        value={on.start}
        onChange={(start) => onChange({ ...on, start }, 'start')}
        {...(startProblem === undefined ? {} : { error: startProblem })}
      />
      <ZoneField
        label={t('schedule.zone')}
        at={['on', 'timeZone']}
        value={on.timeZone}
        onChange={(zone) => zone !== undefined && onChange({ ...on, timeZone: zone }, 'zone')}
      />
      <RepeatInput
        label={t('schedule.repeat')}
        value={on.repeat}
        start={on.start}
        onChange={(repeat) => onChange({ ...on, repeat }, 'repeat')}
        {...(repeatProblem === undefined ? {} : { error: repeatProblem })}
      />
    </>
  );
}
