import { Button } from '@mantine/core';
import { EmptyState, Tool } from '@waymark/ui/components';
import { ExternalLink, Inbox, RotateCcw } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Canvas } from '../../editor/canvas/canvas.tsx';
import type { MarksStore } from '../../editor/canvas/marks.ts';
import { useNodeViews } from '../../editor/canvas/use-node-views.ts';
import { useLaidOut } from '../../editor/layout/use-laid-out.ts';
import { useJourney } from '../../editor/state/editor-context.tsx';
import { Walk } from '../../editor/trace/walk.tsx';
import { TestRunPanel } from './test-run-panel.tsx';
import { useTestRunDraft } from './use-test-run-draft.ts';
import { useTrial } from './use-trial.ts';

const nothingSelected = { nodes: [] };

/** Tries the draft with one sample customer on the real runtime, days passing in seconds. */
export function TestRunMode({ marks, choice }: { marks: MarksStore; choice: ReactNode }) {
  const { t } = useTranslation('live');
  const journey = useJourney();
  const views = useNodeViews(journey, {});
  const laidOut = useLaidOut(journey, views);
  const draft = useTestRunDraft();
  const trial = useTrial(journey);
  const { who, customer } = draft;
  const chosen = who === 'me' ? t('try.meNamed') : (customer?.name ?? t('try.nobody'));
  const [tried, setTried] = useState(chosen);
  const decisions = trial.view?.decisions;
  const telling = useMemo(() => (decisions ? { decisions } : {}), [decisions]);
  const start = () => {
    setTried(chosen);
    trial.start(draft);
  };
  return (
    <>
      <TestRunPanel journey={journey} draft={draft} trial={trial} onStart={start} choice={choice} />
      <section>
        <Canvas journey={laidOut} views={views} marks={marks} selection={nothingSelected} />
      </section>
      <Walk
        key={trial.run ?? 'none'}
        journey={laidOut}
        views={views}
        marks={marks}
        customer={trial.run === undefined ? chosen : tried}
        trace={trial.view?.trace}
        telling={telling}
        empty={
          <EmptyState icon="flask-conical" title={t('try.emptyTitle')}>
            {trial.run === undefined
              ? t(who === 'me' ? 'try.emptyTextMe' : 'try.emptyText')
              : trial.view?.done
                ? t('try.notEntered')
                : t('try.starting')}
          </EmptyState>
        }
        {...(trial.run === undefined
          ? {}
          : {
              tools: <Tool label={t('try.again')} icon={<RotateCcw size={16} aria-hidden />} onClick={trial.forget} />,
            })}
        footer={
          trial.view && (
            <>
              <Button
                component="a"
                size="xs"
                href={trial.view.temporalUrl}
                target="_blank"
                rel="noreferrer"
                leftSection={<ExternalLink size={14} aria-hidden />}
              >
                {t('temporal')}
              </Button>
              <Button
                component="a"
                size="xs"
                href="/channels/outbox"
                target="_blank"
                rel="noreferrer"
                leftSection={<Inbox size={14} aria-hidden />}
              >
                {t('try.messages')}
              </Button>
              <span>{trial.view.done ? t('try.done') : t('try.running')}</span>
            </>
          )
        }
      />
    </>
  );
}
