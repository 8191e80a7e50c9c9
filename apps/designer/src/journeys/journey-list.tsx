import { useNavigate } from '@tanstack/react-router';
import { JourneyTable } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { useFormat } from '../words/use-format.ts';
import { JourneyMenu } from './journey-menu.tsx';
import { journeyRow } from './journey-row.ts';

/** Journeys as a table. */
export function JourneyList({ journeys }: { journeys: Answers['journeys']['list'] }) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const { look } = useConnectors();
  const navigate = useNavigate();
  const byKey = new Map(journeys.map((journey) => [journey.key, journey]));
  return (
    <JourneyTable
      rows={journeys.map((journey) => journeyRow(journey, { t, format, look }))}
      notMeasured={t('notMeasured')}
      onGo={(href, event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ to: href });
      }}
      menu={({ key }) => {
        const journey = byKey.get(key);
        return journey && <JourneyMenu journey={journey} />;
      }}
    />
  );
}
