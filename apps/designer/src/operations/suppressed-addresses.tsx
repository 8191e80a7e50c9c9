import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, StatusPill } from '@waymark/ui/components';
import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { useFormat } from '../words/use-format.ts';
import classes from './operations.module.css';
import { Section } from './section.tsx';
import { SuppressDialog } from './suppress-dialog.tsx';
import { UnsuppressDialog } from './unsuppress-dialog.tsx';

const most = 50;
const typingMs = 200;

type Suppression = Answers['suppressions']['list']['rows'][number];

/** The addresses that nothing is sent to, newest first. */
export function SuppressedAddresses() {
  const { t } = useTranslation('operations');
  const trpc = useTRPC();
  const format = useFormat();
  const { connectors, look } = useConnectors();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), typingMs);
  const [edited, setEdited] = useState<Suppression | 'new'>();
  const { data } = useQuery(trpc.suppressions.list.queryOptions({ search, limit: most }));
  const rows = data?.rows ?? [];
  const titleOf = (channel: string) => {
    const connector = connectors.find((one) => one.channel === channel);
    return connector ? look(connector.id).title : channel;
  };
  const isEmpty = data !== undefined && rows.length === 0;
  return (
    <Section
      title={t('suppressed.title')}
      lead={t('suppressed.lead')}
      tools={
        <div className={classes.tools}>
          <TextInput
            type="search"
            size="sm"
            aria-label={t('suppressed.search')}
            placeholder={t('suppressed.search')}
            leftSection={<Search size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t('suppressed.add')}
          </Button>
        </div>
      }
    >
      {isEmpty && search === '' && (
        <EmptyState icon="mail" title={t('suppressed.none')}>
          {t('suppressed.noneText')}
        </EmptyState>
      )}
      {isEmpty && search !== '' && <p className={classes.more}>{t('suppressed.notFound', { search })}</p>}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <div className={classes.words}>
              <p className={classes.name}>
                {row.address}
                <StatusPill>{titleOf(row.channel)}</StatusPill>
              </p>
              <p className={classes.message}>
                {t(`suppressed.reason.${row.reason}`, { when: format.dayWithin(row.at) })}
              </p>
            </div>
            <Button
              size="xs"
              onClick={() => setEdited(row)}
              aria-label={t('suppressed.removeOf', { address: row.address })}
            >
              {t('suppressed.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {data?.cursor !== undefined && (
        <p className={classes.more}>{t('suppressed.more', { shown: format.count(most) })}</p>
      )}
      {edited === 'new' && <SuppressDialog onClose={() => setEdited(undefined)} />}
      {edited !== undefined && edited !== 'new' && (
        <UnsuppressDialog suppression={edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}
