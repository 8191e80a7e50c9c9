import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { TraceOutlook } from '@waymark/ui/components';
import { FastForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPCClient } from '../../api/trpc.ts';
import type { Views } from '../canvas/node-view.ts';
import { traceRows } from '../trace/trace-rows.ts';
import { useTraceWords } from '../trace/use-trace-words.ts';

interface ComesNextProps {
  /** The enrollment. */
  id: string;
  views: Views;
  /** How many rows its trace has: what was foretold no longer holds once there are more. */
  rows: number;
}

/** What would come next to a customer if nothing else happened, simulated when asked for. */
export function ComesNext({ id, views, rows }: ComesNextProps) {
  const { t } = useTranslation('live');
  const client = useTRPCClient();
  const words = useTraceWords(views);
  const playing = useMutation({
    mutationFn: async (after: number) => ({ after, ...(await client.enrollments.playOn.mutate({ id })) }),
  });
  const foretold = playing.data?.after === rows ? traceRows(playing.data.trace, words) : undefined;
  return (
    <TraceOutlook title={t('next.title')} mark={t('next.mark')} rows={foretold} empty={t('next.nothing')}>
      <Button
        size="xs"
        leftSection={<FastForward size={14} aria-hidden />}
        loading={playing.isPending}
        onClick={() => playing.mutate(rows)}
      >
        {t('next.play')}
      </Button>
    </TraceOutlook>
  );
}
