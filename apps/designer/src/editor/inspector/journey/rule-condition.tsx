import { Select } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import { ConditionBuilder } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { EventField } from '../fields/event-field.tsx';
import { useConditionFields } from '../fields/use-condition-fields.ts';
import { WhereField } from '../fields/where-field.tsx';

interface RuleConditionProps {
  value: Condition;
  onChange(condition: Condition): void;
}

/** When a goal is met or a rule ends the journey: an event, or a condition on the customer. */
export function RuleCondition({ value, onChange }: RuleConditionProps) {
  const { t } = useTranslation('inspector');
  const fields = useConditionFields();
  const isEvent = 'event' in value;
  return (
    <>
      <Select
        label={t('rule.when')}
        data={[
          { value: 'event', label: t('rule.event') },
          { value: 'condition', label: t('rule.condition') },
        ]}
        value={isEvent ? 'event' : 'condition'}
        onChange={(kind) => {
          if (kind === 'event' && !isEvent) onChange({ event: 'visit.booked' });
          if (kind === 'condition' && isEvent) {
            onChange({
              attribute: fields[0]?.key ?? 'lifecycleStage',
              is: 'equal',
              value: fields[0]?.options?.[0]?.value ?? '',
            });
          }
        }}
      />
      {isEvent ? (
        <>
          <EventField
            label={t('pattern.event')}
            value={value.event}
            onChange={(event) => onChange({ ...value, event })}
          />
          <WhereField
            label={t('pattern.where')}
            value={value.where}
            onChange={(where) => {
              const { where: _where, ...others } = value;
              onChange(where ? { ...others, where } : others);
            }}
          />
        </>
      ) : (
        <ConditionBuilder
          label={t('rule.condition')}
          value={value}
          fields={fields}
          onChange={(condition) => onChange(condition ?? { all: [] })}
        />
      )}
    </>
  );
}
