import { Select } from '@mantine/core';
import type { DateWait } from '@waymark/core/nodes';
import { DurationInput, OptionCards } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';
import { ClockField } from '../fields/clock-field.tsx';
import { TimeoutField } from '../fields/timeout-field.tsx';
import { dateSources, freshDate, sourceOf } from './date-source.ts';
import { DateSourceFields } from './date-source-fields.tsx';
import type { WayFormProps } from './way-form-props.ts';

/** Which date, moved by how much, at which hour, and what if it is past. */
export function WaitDateForm({ until, onChange }: WayFormProps<DateWait>) {
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(['until', 'offset']);
  return (
    <>
      <Select
        label={t('date.source')}
        data={dateSources.map((source) => ({ value: source, label: t(`date.${source}`) }))}
        value={sourceOf(until)}
        onChange={(chosen) => {
          const source = dateSources.find((one) => one === chosen);
          if (source && source !== sourceOf(until)) onChange(freshDate(source, until), 'source');
        }}
      />
      <DateSourceFields until={until} onChange={onChange} />
      <DurationInput
        label={t('date.offset')}
        description={t('date.offsetHint')}
        signed
        value={until.offset}
        onChange={(offset) => onChange({ ...until, offset }, 'offset')}
        {...(problem === undefined ? {} : { error: problem })}
      />
      <ClockField
        label={t('date.at')}
        description={t('date.atHint')}
        at={['until', 'at']}
        value={until.at}
        onChange={(at) => onChange({ ...until, at }, 'at')}
      />
      <OptionCards
        label={t('date.ifPast')}
        options={[
          { value: 'continue', label: t('date.continue') },
          { value: 'branch', label: t('date.branch'), description: t('date.branchHint') },
        ]}
        value={until.ifPast ?? 'continue'}
        onChange={(ifPast) => onChange({ ...until, ifPast: ifPast === 'branch' ? ifPast : undefined }, 'past')}
      />
      <TimeoutField value={until.timeout} onChange={(timeout) => onChange({ ...until, timeout }, 'timeout')} />
    </>
  );
}
