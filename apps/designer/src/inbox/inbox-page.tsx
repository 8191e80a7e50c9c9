import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import type { Answers } from '../api/trpc.ts';
import { useTRPC } from '../api/trpc.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { RepDialog } from './rep-dialog.tsx';
import { RepList } from './rep-list.tsx';
import { SwitchOn } from './switch-on.tsx';
import { TaskList } from './task-list.tsx';

/** One of our own people who work on tasks. */
export type Rep = Answers['inbox']['reps']['reps'][number];

const tabs = ['open', 'ended', 'reps'] as const;

/** All tasks of the reps, and the reps themselves. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const trpc = useTRPC();
  const reps = useQuery(trpc.inbox.reps.queryOptions(undefined, live));
  const [tab, setTab] = useState<(typeof tabs)[number]>('open');
  const [edited, setEdited] = useState<Rep | 'new'>();
  const tools = (
    <>
      <Segmented
        label={t('tabs.label')}
        choices={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
        value={tab}
        onChange={setTab}
      />
      <Button variant="filled" leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
        {t('add')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} tools={tools}>
      <SwitchOn />
      {reps.isPending && <Waiting />}
      {reps.data && tab === 'reps' && <RepList answer={reps.data} onEdit={setEdited} />}
      {reps.data && tab !== 'reps' && <TaskList key={tab} show={tab} reps={reps.data.reps} />}
      {edited && <RepDialog rep={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
