import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { languageName } from '../../content/language-name.ts';
import { useFormat } from '../../words/use-format.ts';
import { plain } from '../saving/use-saving.ts';

type Gap = Answers['contents']['gaps'][number];

/** Warns of messages that could not be made for some of the real customers; nothing while there are none. */
export function ContentGaps({ journey }: { journey: Journey }) {
  const { t } = useTranslation('content');
  const trpc = useTRPC();
  const gaps = useQuery(trpc.contents.gaps.queryOptions({ journey: plain(journey) }, { staleTime: 10_000 }));
  if (!gaps.data || gaps.data.length === 0) return null;
  return (
    <Alert color="yellow" title={t('gaps.title')}>
      {gaps.data.map((gap) => (
        <GapText
          key={JSON.stringify([gap.node, gap.language, gap.type === 'missing' ? gap.variable : gap.message])}
          gap={gap}
        />
      ))}
      <p>{t('gaps.audience')}</p>
    </Alert>
  );
}

function GapText({ gap }: { gap: Gap }) {
  const { t, i18n } = useTranslation('content');
  const format = useFormat();
  const message =
    gap.language === undefined
      ? gap.nodeName
      : t('gaps.inLanguage', { message: gap.nodeName, language: languageName(gap.language, i18n.language) });
  const values = { count: gap.customers, shown: format.count(gap.customers), of: format.count(gap.of), message };
  return (
    <details>
      <summary>
        {gap.type === 'missing'
          ? t('gaps.missing', { ...values, variable: gap.variable.replace(/^customer\./, '') })
          : t('gaps.failing', { ...values, problem: gap.message })}
      </summary>
      <p>{t('gaps.some', { names: gap.some.map(({ name }) => name).join(', ') })}</p>
    </details>
  );
}
