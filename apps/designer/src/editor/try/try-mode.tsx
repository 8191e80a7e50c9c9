import { Button } from '@mantine/core';
import { EmptyState, Tool } from '@waymark/ui/components';
import { ExternalLink, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Canvas } from '../canvas/canvas.tsx';
import type { MarksStore } from '../canvas/marks.ts';
import { useNodeViews } from '../canvas/use-node-views.ts';
import { useLaidOut } from '../layout/use-laid-out.ts';
import { useJourney } from '../state/editor-context.tsx';
import { Walk } from '../trace/walk.tsx';
import type { PlannedHappening } from './happenings.ts';
import type { SampleCustomer } from './sample-customer.ts';
import { TryPanel } from './try-panel.tsx';
import { useTrial } from './use-trial.ts';

const nothingSelected = { nodes: [] };

/** Tries the draft with one sample customer on the real runtime, days passing in seconds. */
export function TryMode({ marks }: { marks: MarksStore }) {
  const { t } = useTranslation('live');
  const journey = useJourney();
  const views = useNodeViews(journey, {});
  const laidOut = useLaidOut(journey, views);
  const [customer, setCustomer] = useState<SampleCustomer>();
  const [happenings, setHappenings] = useState<readonly PlannedHappening[]>([]);
  const trial = useTrial(journey);
  return (
    <>
      <TryPanel
        journey={journey}
        customer={customer}
        onCustomer={(next) => {
          setCustomer(next);
          trial.forget();
        }}
        happenings={happenings}
        onHappenings={setHappenings}
        trial={trial}
        onStart={() => customer && trial.start(customer, happenings)}
      />
      <section>
        <Canvas journey={laidOut} views={views} marks={marks} selection={nothingSelected} onSelect={() => undefined} />
      </section>
      <Walk
        key={trial.run ?? 'none'}
        journey={laidOut}
        views={views}
        marks={marks}
        customer={customer?.name ?? t('try.nobody')}
        trace={trial.view?.trace}
        empty={
          <EmptyState icon="flask-conical" title={t('try.emptyTitle')}>
            {trial.run === undefined ? t('try.emptyText') : t('try.starting')}
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
              <span>{trial.view.done ? t('try.done') : t('try.running')}</span>
            </>
          )
        }
      />
    </>
  );
}
