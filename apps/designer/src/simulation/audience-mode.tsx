import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Canvas } from '../editor/canvas/canvas.tsx';
import { type MarksStore, setMarks, unmarked } from '../editor/canvas/marks.ts';
import { useNodeViews } from '../editor/canvas/use-node-views.ts';
import { useLaidOut } from '../editor/layout/use-laid-out.ts';
import { useJourney } from '../editor/state/editor-context.tsx';
import { useFormat } from '../words/use-format.ts';
import { audienceMarks } from './audience-marks.ts';
import { AudiencePanel } from './audience-panel.tsx';
import { AudienceResults } from './results/audience-results.tsx';
import { useAudienceDraft } from './use-audience-draft.ts';
import { useAudienceRun } from './use-audience-run.ts';

const nothingSelected = { nodes: [] };

interface AudienceModeProps {
  marks: MarksStore;
  /** Stands above the panel: one customer or everyone. */
  choice: ReactNode;
}

/** Tries the draft with the whole audience, on the page: how many go where, what is sent when, what is held back. */
export function AudienceMode({ marks, choice }: AudienceModeProps) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const journey = useJourney();
  const views = useNodeViews(journey, {});
  const laidOut = useLaidOut(journey, views);
  const draft = useAudienceDraft(journey);
  const run = useAudienceRun(journey);
  const [shown, setShown] = useState(run.state);
  if (run.state.type === 'done' && shown !== run.state) setShown(run.state);
  const result = shown.type === 'done' ? shown.result : undefined;
  useEffect(() => {
    if (result) setMarks(marks, audienceMarks(result, views, { t, format }));
  }, [format, marks, result, t, views]);
  useEffect(() => () => setMarks(marks, unmarked), [marks]);
  return (
    <>
      <AudiencePanel draft={draft} run={run} choice={choice} />
      <section>
        <Canvas journey={laidOut} views={views} marks={marks} selection={nothingSelected} />
      </section>
      <AudienceResults journey={journey} result={result} />
    </>
  );
}
