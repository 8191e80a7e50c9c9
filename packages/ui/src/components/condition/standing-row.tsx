import { Select } from '@mantine/core';
import { Purpose } from '@waymark/core/customer';
import type { Condition } from '@waymark/core/plan';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { type Offer, withCurrent } from './condition-offers.ts';
import type { ConditionScope } from './condition-row.tsx';
import { EventRow } from './event-row.tsx';

interface StandingRowProps {
  condition: Condition;
  scope: ConditionScope;
  onChange: (condition: Condition) => void;
}

/** What is asked of an event, a segment, a consent or a preference. */
export function StandingRow({ condition, scope, onChange }: StandingRowProps) {
  const { t } = useTranslation('ui');
  const { segments, channels } = scope.offers;
  if ('event' in condition) return <EventRow condition={condition} scope={scope} onChange={onChange} />;
  if ('segment' in condition) {
    return (
      <Select
        searchable
        aria-label={t('condition.segment')}
        placeholder={t('condition.segment')}
        description={segments.length === 0 && t('condition.noSegments')}
        data={withCurrent(
          segments.map((segment) => ({ value: segment, label: segment })),
          condition.segment,
        )}
        value={condition.segment || null}
        onChange={(segment) => segment !== null && onChange({ segment })}
      />
    );
  }
  if ('prefers' in condition) {
    return (
      <ChannelSelect channels={channels} value={condition.prefers} onChange={(prefers) => onChange({ prefers })} />
    );
  }
  if (!('consent' in condition)) return null;
  return (
    <div className={classes.comparison} data-wide>
      <div className={classes.operator}>
        <ChannelSelect
          channels={channels}
          value={condition.consent}
          onChange={(consent) => onChange({ ...condition, consent })}
        />
      </div>
      <Select
        className={classes.value}
        aria-label={t('condition.purpose')}
        data={Purpose.options.map((purpose) => ({ value: purpose, label: t(`condition.purposes.${purpose}`) }))}
        value={condition.purpose}
        onChange={(chosen) => {
          const purpose = Purpose.options.find((one) => one === chosen);
          if (purpose) onChange({ ...condition, purpose });
        }}
      />
    </div>
  );
}

interface ChannelSelectProps {
  channels: readonly Offer[];
  value: string;
  onChange: (channel: string) => void;
}

function ChannelSelect({ channels, value, onChange }: ChannelSelectProps) {
  const { t } = useTranslation('ui');
  return (
    <Select
      aria-label={t('condition.channel')}
      data={withCurrent(channels, value)}
      value={value}
      onChange={(channel) => channel !== null && onChange(channel)}
    />
  );
}
