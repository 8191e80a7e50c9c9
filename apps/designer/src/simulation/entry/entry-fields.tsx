import { MultiSelect, Select, TextInput } from '@mantine/core';
import { PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { attributeLabel } from '../../words/attribute-label.ts';
import type { EntryQuestions } from './entry-questions.ts';
import type { TrialEntry } from './trial-scenario.ts';

interface EntryFieldsProps {
  questions: EntryQuestions;
  value: TrialEntry;
  onChange(entry: TrialEntry): void;
}

/** How the customer comes in, as far as the journey asks. */
export function EntryFields({ questions, value, onChange }: EntryFieldsProps) {
  const { t } = useTranslation('live');
  const { triggers, properties, segments } = questions;
  if (triggers.length < 2 && properties.length === 0 && segments.length === 0) return null;
  return (
    <PanelSection title={t('try.entry')}>
      {triggers.length > 1 && (
        <Select
          label={t('try.trigger')}
          data={triggers}
          value={triggers.find((one) => one.value === value.trigger)?.value ?? triggers[0]?.value ?? null}
          onChange={(trigger) => trigger !== null && onChange({ ...value, trigger })}
        />
      )}
      {properties.map((name) => (
        <TextInput
          key={name}
          label={t('try.property', { name: attributeLabel(name) })}
          value={value.properties[name] ?? ''}
          onChange={(event) =>
            onChange({ ...value, properties: { ...value.properties, [name]: event.currentTarget.value } })
          }
        />
      ))}
      {segments.length > 0 && (
        <MultiSelect
          label={t('try.segments')}
          placeholder={value.segments.length > 0 ? '' : t('try.noSegment')}
          data={segments}
          value={value.segments.filter((segment) => segments.includes(segment))}
          onChange={(chosen) => onChange({ ...value, segments: chosen })}
        />
      )}
    </PanelSection>
  );
}
