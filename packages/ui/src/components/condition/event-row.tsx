import { Autocomplete, Button, NumberInput, Select } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../duration/duration-input.tsx';
import classes from './condition-builder.module.css';
import type { FieldSource } from './condition-field.ts';
import { ConditionGroup } from './condition-group.tsx';
import { type EventCondition, readTimes, type TimesKind, timesKinds, withTimes } from './condition-kind.ts';
import { withCurrent } from './condition-offers.ts';
import type { ConditionScope } from './condition-row.tsx';
import { readWhole, writeWhole } from './condition-tree.ts';
import { startComparison } from './operators.ts';

const inWhere: readonly FieldSource[] = ['property', 'attribute', 'entry'];
const anything = '';

interface EventRowProps {
  condition: EventCondition;
  scope: ConditionScope;
  onChange: (condition: Condition) => void;
}

/** An event that happened: which, about which message, how often, since when, and only if what. */
export function EventRow({ condition, scope, onChange }: EventRowProps) {
  const { t } = useTranslation('ui');
  const { events, deliveries } = scope.offers;
  const set = (changes: Partial<EventCondition>) => onChange(withoutUnset({ ...condition, ...changes }));
  return (
    <>
      <Autocomplete
        aria-label={t('condition.event')}
        placeholder={t('condition.event')}
        data={events.map(({ group, items }) => ({ group, items: [...items] }))}
        value={condition.event}
        onChange={(event) => set({ event })}
      />
      {(deliveries.length > 0 || condition.of !== undefined) && (
        <Select
          aria-label={t('condition.of')}
          data={[{ value: anything, label: t('condition.ofAnything') }, ...withCurrent(deliveries, condition.of)]}
          value={condition.of ?? anything}
          onChange={(of) => set({ of: of || undefined })}
        />
      )}
      <TimesFields condition={condition} onChange={onChange} />
      <div className={classes.comparison} data-wide>
        <Select
          aria-label={t('condition.within')}
          data={[
            { value: 'ever', label: t('condition.ever') },
            { value: 'within', label: t('condition.is.within-last') },
          ]}
          value={condition.within === undefined ? 'ever' : 'within'}
          onChange={(span) => set({ within: span === 'within' ? 'P30D' : undefined })}
        />
        {condition.within !== undefined && (
          <DurationInput
            compact
            label={t('condition.within')}
            value={condition.within}
            onChange={(within) => within && set({ within })}
          />
        )}
      </div>
      <Filter condition={condition} scope={scope} onChange={(where) => set({ where })} />
    </>
  );
}

function TimesFields({ condition, onChange }: Pick<EventRowProps, 'condition' | 'onChange'>) {
  const { t } = useTranslation('ui');
  const { kind, count } = readTimes(condition);
  return (
    <div className={classes.comparison}>
      <Select
        className={classes.operator}
        aria-label={t('condition.times')}
        data={timesKinds.map((one) => ({ value: one, label: t(`condition.timesKinds.${one}`) }))}
        value={kind}
        onChange={(next) => onChange(withTimes(condition, next as TimesKind, count))}
      />
      {kind !== 'once' && (
        <NumberInput
          className={classes.value}
          aria-label={t('condition.count')}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          suffix={t('condition.timesSuffix')}
          value={count}
          onChange={(next) => typeof next === 'number' && onChange(withTimes(condition, kind, next))}
        />
      )}
    </div>
  );
}

interface FilterProps {
  condition: EventCondition;
  scope: ConditionScope;
  onChange: (where: Condition | undefined) => void;
}

/** Only events that fit it count; it may read the event's own properties. */
function Filter({ condition, scope, onChange }: FilterProps) {
  const { t } = useTranslation('ui');
  const ofEvent = scope.offers.propertiesOf?.(condition.event) ?? [];
  const others = scope.fields.filter(({ source }) => source !== 'property');
  if (condition.where === undefined) {
    return (
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        className={classes.filterAdd ?? ''}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => onChange(startComparison(ofEvent[0] ?? { source: 'property', key: '' }))}
      >
        {t('condition.addFilter')}
      </Button>
    );
  }
  return (
    <ConditionGroup
      label={t('condition.filter')}
      group={readWhole(condition.where)}
      depth={0}
      scope={{ fields: [...others, ...ofEvent], offers: scope.offers, sources: inWhere }}
      onChange={(group) => onChange(writeWhole(group))}
    />
  );
}

function withoutUnset(condition: EventCondition): EventCondition {
  return Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined)) as EventCondition;
}
