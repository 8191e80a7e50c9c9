import { Segmented } from '@waymark/ui/components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarksStore } from '../editor/canvas/marks.ts';
import { Waiting } from '../shell/waiting.tsx';
import { TestRunMode } from './test-run/test-run-mode.tsx';

const OneMode = lazy(async () => ({ default: (await import('./one/one-mode.tsx')).OneMode }));
const AudienceMode = lazy(async () => ({ default: (await import('./audience-mode.tsx')).AudienceMode }));

const ways = ['one', 'audience', 'testRun'] as const;

interface SimulateModeProps {
  journeyKey: string;
  marks: MarksStore;
  /** A live customer who is played on from where they are. */
  enrollment: string | undefined;
}

/** Tries the draft before it runs: with one customer or the whole audience on the page, or in a test run on the runtime. */
export function SimulateMode({ journeyKey, marks, enrollment }: SimulateModeProps) {
  const { t } = useTranslation('simulation');
  const [way, setWay] = useState<(typeof ways)[number]>('one');
  const choice = (
    <Segmented
      label={t('whom')}
      size="xs"
      fullWidth
      choices={ways.map((each) => ({ value: each, label: t(each) }))}
      value={way}
      onChange={setWay}
    />
  );
  return (
    <Suspense fallback={<Waiting />}>
      {way === 'one' && <OneMode journeyKey={journeyKey} marks={marks} choice={choice} enrollment={enrollment} />}
      {way === 'audience' && <AudienceMode marks={marks} choice={choice} />}
      {way === 'testRun' && <TestRunMode marks={marks} choice={choice} />}
    </Suspense>
  );
}
