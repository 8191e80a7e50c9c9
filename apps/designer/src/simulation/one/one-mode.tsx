import { Button } from '@mantine/core';
import { EmptyState, type TracePanelRow } from '@waymark/ui/components';
import { Check } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Canvas } from '../../editor/canvas/canvas.tsx';
import type { MarksStore } from '../../editor/canvas/marks.ts';
import { useNodeViews } from '../../editor/canvas/use-node-views.ts';
import { useLaidOut } from '../../editor/layout/use-laid-out.ts';
import { useJourney } from '../../editor/state/editor-context.tsx';
import { traceRows } from '../../editor/trace/trace-rows.ts';
import { useTraceWords } from '../../editor/trace/use-trace-words.ts';
import { Walk } from '../../editor/trace/walk.tsx';
import { LostPage } from '../../shell/lost-page.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { DepartureNote } from './departure-note.tsx';
import { KeepTestDialog } from './keep-test-dialog.tsx';
import { loadedTest } from './loaded-test.ts';
import { OneClock } from './one-clock.tsx';
import classes from './one-mode.module.css';
import { OnePanel } from './one-panel.tsx';
import { rowsBy } from './playing.ts';
import { useKeptTests } from './use-kept-tests.ts';
import { useOne } from './use-one.ts';
import { type PlayedOn, usePlayedOn } from './use-played-on.ts';

const nothingSelected = { nodes: [] };
const noRows: TracePanelRow[] = [];

interface OneModeProps {
  journeyKey: string;
  marks: MarksStore;
  /** Stands above the panel: one customer, everyone, or a test run. */
  choice: ReactNode;
}

/** Plays the draft with one customer on a virtual clock, on the page: where they go, when, and why. */
export function OneMode({ enrollment, ...props }: OneModeProps & { enrollment: string | undefined }) {
  if (enrollment === undefined) return <Played {...props} />;
  return <PlayedFurther key={enrollment} id={enrollment} {...props} />;
}

/** Plays on from where a live customer is. */
function PlayedFurther({ id, ...props }: OneModeProps & { id: string }) {
  const { playedOn, lost } = usePlayedOn(id);
  if (playedOn) return <Played {...props} playedOn={playedOn} />;
  return lost ? <LostPage /> : <Waiting />;
}

function Played({ journeyKey, marks, choice, playedOn }: OneModeProps & { playedOn?: PlayedOn }) {
  const { t } = useTranslation('simulation');
  const draft = useJourney();
  const one = useOne(draft, playedOn);
  const { draftPlan, explained, journey, playing, scenario, source, zone } = one;
  const views = useNodeViews(journey, {});
  const laidOut = useLaidOut(journey, views);
  const tests = useKeptTests(journeyKey, draftPlan);
  const [keeping, setKeeping] = useState(false);
  const words = useTraceWords(views, zone);
  const come = explained ? rowsBy(explained.trace, playing.now) : 0;
  const telling = useMemo(() => (explained ? { decisions: explained.decisions, come } : {}), [explained, come]);
  const rows = useMemo(
    () => (explained ? traceRows(explained.trace, words, telling) : noRows),
    [explained, words, telling],
  );
  const loaded = loadedTest(source, tests);
  const hasEntered = explained !== undefined && explained.trace.length > 0;
  return (
    <>
      <OnePanel
        journeyKey={journeyKey}
        one={one}
        tests={tests}
        come={explained?.trace.slice(0, come) ?? []}
        choice={choice}
      />
      <section className={classes.stage}>
        <div className={classes.canvas}>
          <Canvas journey={laidOut} views={views} marks={marks} selection={nothingSelected} />
        </div>
        {hasEntered && <OneClock one={one} trace={explained.trace} rows={rows} />}
      </section>
      <Walk
        journey={laidOut}
        views={views}
        marks={marks}
        customer={one.name ?? t('played.nobody')}
        trace={explained?.trace}
        telling={telling}
        zone={zone}
        empty={
          <EmptyState icon="flask-conical" title={t('played.emptyTitle')}>
            {explained ? t('played.notEntered') : t('played.emptyText')}
          </EmptyState>
        }
        after={
          loaded?.departure &&
          draftPlan && (
            <DepartureNote
              journeyKey={journeyKey}
              test={loaded.test}
              departure={loaded.departure}
              plan={draftPlan}
              words={words}
            />
          )
        }
        {...(hasEntered &&
          scenario && {
            footer: (
              <>
                <Button size="xs" leftSection={<Check size={14} aria-hidden />} onClick={() => setKeeping(true)}>
                  {t('played.keep')}
                </Button>
                <span>{t('played.keepHint')}</span>
              </>
            ),
          })}
      />
      {keeping && scenario && draftPlan && (
        <KeepTestDialog
          journeyKey={journeyKey}
          plan={draftPlan}
          scenario={scenario}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}
