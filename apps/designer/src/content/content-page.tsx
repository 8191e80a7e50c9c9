import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { searchText } from '@waymark/core/text';
import { EmptyState } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { SearchField } from '../journeys/search-field.tsx';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import classes from './content.module.css';
import { ContentTable } from './content-table.tsx';
import { languageName } from './language-name.ts';
import { NewContentDialog } from './new-content-dialog.tsx';

/** All kept content: found by channel, by language and by name. */
export function ContentPage() {
  const { t, i18n } = useTranslation('content');
  const trpc = useTRPC();
  const { look } = useConnectors();
  const list = useQuery(trpc.contents.list.queryOptions(undefined, live));
  const [search, setSearch] = useState('');
  const [channel, setChannel] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const contents = list.data ?? [];
  const wanted = searchText(search);
  const found = contents.filter(
    (content) =>
      (channel === null || content.connector === channel) &&
      (language === null || content.languages.includes(language)) &&
      searchText(`${content.name} ${content.key}`).includes(wanted),
  );
  const add = (
    <Button variant="filled" leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('new')}
    </Button>
  );
  const channels = [...new Set(contents.map(({ connector }) => connector))];
  const languages = [...new Set(contents.flatMap((content) => content.languages))].sort();
  return (
    <Page title={t('title')} lead={t('lead')} tools={contents.length > 0 && add}>
      {list.isPending && <Waiting />}
      {list.isSuccess && contents.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon="file-text" title={t('empty.title')} buttons={add}>
            {t('empty.text')}
          </EmptyState>
        </div>
      )}
      {contents.length > 0 && (
        <>
          <div className={classes.filters}>
            <SearchField value={search} onChange={setSearch} label={t('search')} />
            <Select
              aria-label={t('channel')}
              placeholder={t('allChannels')}
              clearable
              clearButtonProps={{ 'aria-label': t('allChannels') }}
              data={channels.map((id) => ({ value: id, label: look(id).title }))}
              value={channel}
              onChange={setChannel}
            />
            <Select
              aria-label={t('language')}
              placeholder={t('allLanguages')}
              clearable
              clearButtonProps={{ 'aria-label': t('allLanguages') }}
              data={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
          {found.length > 0 ? (
            <ContentTable contents={found} />
          ) : (
            <div className={classes.card}>
              <EmptyState icon="file-text" family="plain" title={t('nothing.title')}>
                {t('nothing.text')}
              </EmptyState>
            </div>
          )}
        </>
      )}
      {adding && <NewContentDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
