import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, OccasionTable } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { dateText } from '../words/date-text.ts';
import { useFormat } from '../words/use-format.ts';
import type { Occasion } from './occasion.ts';
import { OccasionDialog } from './occasion-dialog.tsx';
import { OccasionMenu } from './occasion-menu.tsx';
import classes from './occasions-page.module.css';

/** The occasions that journeys can wait for: a plain list to add, move and remove them. */
export function OccasionsPage() {
  const { t, i18n } = useTranslation('occasions');
  const trpc = useTRPC();
  const format = useFormat();
  const list = useQuery(trpc.occasions.list.queryOptions(undefined, live));
  const [edited, setEdited] = useState<Occasion | 'new'>();
  const occasions = [...(list.data ?? [])].sort((one, other) => one.start.localeCompare(other.start));
  const find = (key: string) => occasions.find((occasion) => occasion.key === key);
  const add = (
    <Button variant="filled" leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} tools={add}>
      {list.isPending && <Waiting />}
      {list.isSuccess && occasions.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon="calendar" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        </div>
      )}
      {occasions.length > 0 && (
        <OccasionTable
          rows={occasions.map(({ key, name, start, end, waiting }) => ({
            key,
            name,
            start: dateText(start, i18n.language),
            ...(end === undefined ? {} : { end: dateText(end, i18n.language) }),
            waiting: format.count(waiting),
            ...(waiting === 0 ? { none: true } : {}),
          }))}
          onOpen={(key) => setEdited(find(key))}
          menu={({ key }) => {
            const occasion = find(key);
            return occasion && <OccasionMenu occasion={occasion} onEdit={() => setEdited(occasion)} />;
          }}
        />
      )}
      {edited && (
        <OccasionDialog
          occasion={edited === 'new' ? undefined : edited}
          taken={occasions.map(({ key }) => key)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  );
}
