import { Button } from '@mantine/core';
import type { Problem } from '@waymark/core/journey';
import { ProblemList } from '@waymark/ui/components';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';
import { download } from './download.ts';
import { messageOf } from './problems/shown-problems.ts';

/** Shown for a draft that cannot be drawn: what is wrong, and a way to get it out and mend it. */
export function UnreadableDraft({
  name,
  document,
  problems,
}: {
  name: string;
  document: unknown;
  problems: Problem[];
}) {
  const { t, i18n } = useTranslation('editor');
  return (
    <Page
      title={name}
      lead={t('unreadable.lead')}
      tools={
        <Button leftSection={<Download size={16} aria-hidden />} onClick={() => download(`${name}.json`, document)}>
          {t('unreadable.download')}
        </Button>
      }
    >
      <ProblemList problems={problems.map((problem) => ({ ...problem, message: messageOf(problem, i18n.language) }))} />
    </Page>
  );
}
