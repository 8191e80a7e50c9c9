import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { searchText } from '@waymark/core/text';
import { EmptyState } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { ImportButton } from './import-button.tsx';
import { JourneyList } from './journey-list.tsx';
import { shownStatus } from './journey-row.ts';
import classes from './journeys-page.module.css';
import { SearchField } from './search-field.tsx';
import { type StatusFilter, StatusTabs } from './status-tabs.tsx';
import { TemplateCards } from './template-cards.tsx';
import { useNewJourney } from './use-new-journey.ts';

/** All journeys: found by status and by name. */
export function JourneysPage() {
  const { t } = useTranslation('journeys');
  const trpc = useTRPC();
  const list = useQuery(trpc.journeys.list.queryOptions(undefined, live));
  const [status, setStatus] = useState<StatusFilter>('all');
  const [search, setSearch] = useState('');
  const { create, creating } = useNewJourney();
  const journeys = list.data ?? [];
  const found = useMemo(() => {
    const wanted = searchText(search);
    return (list.data ?? []).filter(
      (journey) =>
        (status === 'all' || shownStatus(journey) === status) &&
        searchText(`${journey.name} ${journey.aim ?? ''} ${journey.key}`).includes(wanted),
    );
  }, [list.data, search, status]);
  const newButton = (
    <Button variant="filled" leftSection={<Plus size={16} aria-hidden />} loading={creating} onClick={create}>
      {t('new')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      tools={
        <>
          {journeys.length > 0 && <SearchField value={search} onChange={setSearch} />}
          <ImportButton />
          {newButton}
        </>
      }
    >
      {list.isPending && <Waiting />}
      {list.isSuccess && journeys.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon="route" title={t('empty.title')} buttons={newButton}>
            {t('empty.text')}
          </EmptyState>
        </div>
      )}
      {journeys.length > 0 && (
        <>
          <StatusTabs journeys={journeys} value={status} onChange={setStatus} />
          {found.length > 0 ? (
            <JourneyList journeys={found} />
          ) : (
            <div className={classes.card}>
              <EmptyState icon="route" family="plain" title={t('nothing.title')}>
                {t('nothing.text')}
              </EmptyState>
            </div>
          )}
        </>
      )}
      {list.isSuccess && <TemplateCards />}
    </Page>
  );
}
