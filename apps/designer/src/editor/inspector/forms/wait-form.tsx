import { Select } from '@mantine/core';
import type { WaitNode, WaitUntil } from '@waymark/core/nodes';
import { DurationInput } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';
import type { KindFormProps } from '../kind-form-props.ts';
import { useWaitBeginnings } from './use-wait-beginnings.ts';
import { WaitAnyForm } from './wait-any-form.tsx';
import { WaitConditionForm } from './wait-condition-form.tsx';
import { WaitDateForm } from './wait-date-form.tsx';
import { WaitEventForm } from './wait-event-form.tsx';
import { outletOfSuccess, type Way, wayOf, ways } from './wait-ways.ts';
import { WaitWindowForm } from './wait-window-form.tsx';
import type { WayFormProps } from './way-form-props.ts';

/** How long to wait, or for what. */
export function WaitForm({ node, edit }: KindFormProps<WaitNode>) {
  const { t } = useTranslation('inspector');
  const { until } = node;
  const begin = useWaitBeginnings(node.id);
  const set = (next: WaitUntil, field: string, renamed?: Record<string, string>) =>
    edit({ ...node, until: next }, field, renamed);
  const change = (way: Way) => {
    const next = begin(way, until);
    set(next, 'type', { [outletOfSuccess(until)]: outletOfSuccess(next) });
  };
  return (
    <>
      <Select
        label={t('wait.for')}
        data={ways.map((way) => ({ value: way, label: t(`wait.${way}`) }))}
        value={wayOf(until)}
        onChange={(chosen) => {
          const way = ways.find((one) => one === chosen);
          if (way && way !== wayOf(until)) change(way);
        }}
      />
      <WayForm node={node.id} until={until} onChange={set} />
    </>
  );
}

function WayForm({ node, until, onChange }: WayFormProps<WaitUntil>) {
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(['until', 'duration']);
  switch (until.type) {
    case 'duration':
      return (
        <DurationInput
          label={t('wait.howLong')}
          value={until.duration}
          onChange={(duration) => onChange({ type: 'duration', duration: duration ?? 'PT0S' }, 'duration')}
          {...(problem === undefined ? {} : { error: problem })}
        />
      );
    case 'date':
      return <WaitDateForm node={node} until={until} onChange={onChange} />;
    case 'window':
      return <WaitWindowForm node={node} until={until} onChange={onChange} />;
    case 'condition':
      return <WaitConditionForm node={node} until={until} onChange={onChange} />;
    case 'event':
      return 'any' in until ? (
        <WaitAnyForm node={node} until={until} onChange={onChange} />
      ) : (
        <WaitEventForm node={node} until={until} onChange={onChange} />
      );
    default:
      return until satisfies never;
  }
}
