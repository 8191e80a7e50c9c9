import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { StatusPill } from '@waymark/ui/components';
import { Plug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { healthTones } from '../../../channels/health-tones.ts';
import classes from '../forms/form.module.css';

interface ConnectionFieldProps {
  connector: string;
  /** Left out: the usual one. */
  value: string | undefined;
  onChange(connection: string | undefined): void;
}

const usual = '';
/** Keeps a message in the test outbox, whatever is connected. */
const outbox = 'test-outbox';

/** Through which connection a message goes, and how that fares. Without any it goes to the test outbox. */
export function ConnectionField({ connector, value, onChange }: ConnectionFieldProps) {
  const { t } = useTranslation('inspector');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.connections.list.queryOptions(undefined, { staleTime: 10_000 }));
  const connections = (data ?? []).filter((connection) => connection.connector === connector);
  const chosen = connections.find((connection) => connection.id === value);
  const [oldest] = connections;
  const options = [
    { value: usual, label: oldest ? t('connection.usual', { name: oldest.name }) : t('connection.outbox') },
    ...connections.map(({ id, name }) => ({ value: id, label: name })),
    ...(oldest || value === outbox ? [{ value: outbox, label: t('connection.outboxAlways') }] : []),
    ...(value !== undefined && value !== outbox && !chosen ? [{ value, label: value }] : []),
  ];
  const health = (value === undefined ? oldest : chosen)?.health.state;
  return (
    <Select
      label={t('connection.label')}
      data={options}
      value={value ?? usual}
      onChange={(id) => onChange(id || undefined)}
      leftSection={<Plug size={16} aria-hidden />}
      {...(connections.length === 0 ? { description: t('connection.outboxHint') } : {})}
      renderOption={({ option }) => {
        const state = connections.find(({ id }) => id === option.value)?.health.state;
        return (
          <span className={classes.option}>
            {option.label}
            {state && (
              <StatusPill tone={healthTones[state]} dot>
                {t(`connection.${state}`)}
              </StatusPill>
            )}
          </span>
        );
      }}
      {...(health
        ? {
            rightSection: (
              <StatusPill tone={healthTones[health]} dot>
                {t(`connection.${health}`)}
              </StatusPill>
            ),
            rightSectionWidth: 104,
            rightSectionProps: { style: { justifyContent: 'flex-end', paddingInlineEnd: 8 } },
          }
        : {})}
    />
  );
}
