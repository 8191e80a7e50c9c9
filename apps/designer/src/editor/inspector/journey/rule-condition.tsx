import { Select } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import { useTranslation } from 'react-i18next';
import type { FieldPath } from '../field-problems.tsx';
import { ConditionEditor } from '../fields/condition-editor.tsx';
import { PatternFields } from '../fields/pattern-fields.tsx';
import { useConditionFields } from '../fields/use-condition-fields.ts';
import { asCondition, isPattern } from './rule-pattern.ts';

interface RuleConditionProps {
  value: Condition;
  onChange(condition: Condition): void;
  /** Where it stands in the journey. */
  at: FieldPath;
}

/** When a goal is met or a rule ends the journey: an event arrives, or a condition holds. */
export function RuleCondition({ value, onChange, at }: RuleConditionProps) {
  const { t } = useTranslation('inspector');
  const [first] = useConditionFields();
  const pattern = isPattern(value) ? value : undefined;
  const change = (kind: string | null) => {
    if (kind === 'event' && !pattern) onChange({ event: 'visit.booked' });
    if (kind === 'condition' && pattern) {
      onChange({ attribute: first?.key ?? 'lifecycleStage', is: 'equal', value: first?.options?.[0]?.value ?? '' });
    }
  };
  return (
    <>
      <Select
        label={t('rule.when')}
        data={[
          { value: 'event', label: t('rule.event') },
          { value: 'condition', label: t('rule.condition') },
        ]}
        value={pattern ? 'event' : 'condition'}
        onChange={change}
      />
      {pattern ? (
        <PatternFields
          at={at}
          value={pattern}
          onChange={({ event, of, where }) =>
            onChange({ event, ...(of === undefined ? {} : { of }), ...(where ? { where } : {}) })
          }
        />
      ) : (
        <ConditionEditor
          label={t('rule.condition')}
          at={at}
          value={value}
          onChange={(condition) => onChange(asCondition(condition))}
        />
      )}
    </>
  );
}
