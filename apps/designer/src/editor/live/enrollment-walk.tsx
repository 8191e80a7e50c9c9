import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Journey } from '@waymark/core/journey';
import { Tool } from '@waymark/ui/components';
import { ArrowLeft, ExternalLink, FlaskConical } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../api/live.ts';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { LostPage } from '../../shell/lost-page.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { Canvas } from '../canvas/canvas.tsx';
import type { MarksStore } from '../canvas/marks.ts';
import { useNodeViews } from '../canvas/use-node-views.ts';
import { useLaidOut } from '../layout/use-laid-out.ts';
import { readDraft } from '../read-draft.ts';
import { Walk } from '../trace/walk.tsx';
import { ComesNext } from './comes-next.tsx';

const nothingSelected = { nodes: [] };

interface EnrollmentWalkProps {
  id: string;
  marks: MarksStore;
  onBack(): void;
}

/** What happened to one customer, on the version of the journey they are in. */
export function EnrollmentWalk({ id, marks, onBack }: EnrollmentWalkProps) {
  const trpc = useTRPC();
  const found = useQuery(trpc.enrollments.trace.queryOptions({ id }, live));
  const document = found.data?.document;
  const print = JSON.stringify(document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the print stands for the document, which does not change
  const read = useMemo(() => document && readDraft(document), [print]);
  if (found.data && read && 'journey' in read) {
    return <Shown enrollment={found.data} journey={read.journey} marks={marks} onBack={onBack} />;
  }
  return found.isPending ? <Waiting /> : <LostPage />;
}

interface ShownProps extends Omit<EnrollmentWalkProps, 'id'> {
  enrollment: Answers['enrollments']['trace'];
  journey: Journey;
}

function Shown({ enrollment, journey, marks, onBack }: ShownProps) {
  const { t } = useTranslation('live');
  const views = useNodeViews(journey, {});
  const laidOut = useLaidOut(journey, views);
  const { id, trace, decisions } = enrollment;
  const telling = useMemo(() => ({ decisions }), [decisions]);
  const isOver = trace.at(-1)?.type === 'exited';
  const navigate = useNavigate({ from: '/journeys/$journey' });
  return (
    <>
      <section>
        <Canvas journey={laidOut} views={views} marks={marks} selection={nothingSelected} />
      </section>
      <Walk
        journey={laidOut}
        views={views}
        marks={marks}
        customer={enrollment.customer.name}
        trace={trace}
        telling={telling}
        tools={<Tool label={t('back')} icon={<ArrowLeft size={16} aria-hidden />} onClick={onBack} />}
        after={!isOver && <ComesNext id={id} views={views} rows={trace.length} />}
        footer={
          <>
            <Button
              component="a"
              size="xs"
              href={enrollment.temporalUrl}
              target="_blank"
              rel="noreferrer"
              leftSection={<ExternalLink size={14} aria-hidden />}
            >
              {t('temporal')}
            </Button>
            {!isOver && (
              <Button
                size="xs"
                leftSection={<FlaskConical size={14} aria-hidden />}
                onClick={() => void navigate({ search: { mode: 'simulate', enrollment: id } })}
              >
                {t('next.simulate')}
              </Button>
            )}
            <span>{t('version', { number: enrollment.version })}</span>
          </>
        }
      />
    </>
  );
}
