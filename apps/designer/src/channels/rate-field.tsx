import { Group, Input, NumberInput, Select } from '@mantine/core';
import type { ConnectorManifest } from '@waymark/core/journey';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from './connection.ts';

/** How many messages a connection takes in an ISO 8601 duration; null: as many as its connector says. */
export type Rate = Connection['rate'];

/** The periods to choose from; a connection with another one keeps it until it is chosen anew. */
const periods = { PT1S: 'second', PT1M: 'minute', PT1H: 'hour', P1D: 'day' } as const;
const isPeriod = (per: string): per is keyof typeof periods => Object.hasOwn(periods, per);

/** The most messages a connection is given in some time. Empty: the connector's own limit, or none. */
export function RateField({
  connector,
  value,
  onChange,
}: {
  connector: ConnectorManifest;
  value: Rate;
  onChange(rate: Rate): void;
}) {
  const { t } = useTranslation('channels');
  const id = useId();
  const { rateLimit } = connector.capabilities;
  const per = value?.per ?? rateLimit?.per ?? 'PT1S';
  const periodText = (one: string) =>
    isPeriod(one) ? t(`rate.per.${periods[one]}`) : t('rate.per.other', { per: one });
  const shown = isPeriod(per) ? Object.keys(periods) : [...Object.keys(periods), per];
  return (
    <Input.Wrapper id={id} label={t('rate.label')} description={t('rate.hint')}>
      <Group gap="xs" wrap="nowrap" mt={4}>
        <NumberInput
          id={id}
          min={1}
          max={1_000_000}
          hideControls
          allowDecimal={false}
          value={value?.max ?? ''}
          placeholder={rateLimit ? String(rateLimit.max) : t('rate.none')}
          onChange={(max) => onChange(typeof max === 'number' ? { max, per } : null)}
        />
        <Select
          aria-label={t('rate.period')}
          allowDeselect={false}
          disabled={value === null}
          data={shown.map((one) => ({ value: one, label: periodText(one) }))}
          value={per}
          onChange={(chosen) => value && chosen !== null && onChange({ ...value, per: chosen })}
        />
      </Group>
    </Input.Wrapper>
  );
}
