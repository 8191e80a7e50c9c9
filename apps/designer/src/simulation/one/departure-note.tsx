import { Alert, Button } from '@mantine/core';
import type { Departure, KeptRow, KeptTest } from '@waymark/core/kept-tests';
import type { Plan } from '@waymark/core/plan';
import type { TraceRow } from '@waymark/core/simulator';
import { useTranslation } from 'react-i18next';
import { type TraceWords, titleOf, whyOf } from '../../editor/trace/trace-rows.ts';
import { useKeep } from './keep-test-dialog.tsx';
import { asItComes } from './kept-test-of.ts';

interface DepartureNoteProps {
  journeyKey: string;
  test: KeptTest;
  departure: Departure;
  /** The draft's. */
  plan: Plan;
  words: TraceWords;
}

/** Says where a kept test comes out otherwise, and offers to expect that from now on. */
export function DepartureNote({ journeyKey, test, departure, plan, words }: DepartureNoteProps) {
  const { t } = useTranslation('simulation');
  const { keep } = useKeep(journeyKey);
  const { expected, came } = departure;
  const said = (row: KeptRow | undefined) =>
    row
      ? [`${titleOf(row as TraceRow, words)}, ${words.format.moment(row.at)}`, whyOf(row as TraceRow, words)]
          .filter((part) => part !== undefined)
          .join(' · ')
      : t('played.noRow');
  return (
    <Alert color="yellow" title={t('played.departed', { name: test.name })}>
      <p>{t('played.expected', { row: said(expected) })}</p>
      <p>{t('played.came', { row: said(came) })}</p>
      <Button
        size="xs"
        mt="xs"
        loading={keep.isPending}
        onClick={() => keep.mutate({ journey: journeyKey, test: asItComes(plan, test), replace: true })}
      >
        {t('played.expect')}
      </Button>
    </Alert>
  );
}
