import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EnterNode } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { useJourney } from '../../state/editor-context.tsx';
import { useFieldProblem } from '../field-problems.tsx';
import type { KindFormProps } from '../kind-form-props.ts';

/** Into which journey the customer is taken as well. */
export function EnterForm({ node, edit }: KindFormProps<EnterNode>) {
  const { t } = useTranslation('inspector');
  const trpc = useTRPC();
  const { key } = useJourney();
  const problem = useFieldProblem(['journey']);
  const journeys = useQuery(trpc.journeys.list.queryOptions(undefined, { staleTime: 10_000 }));
  const offered = (journeys.data ?? []).map((journey) => ({
    value: journey.key,
    label: journey.key === key ? t('enter.itself', { name: journey.name }) : journey.name,
  }));
  const isKnown = offered.some(({ value }) => value === node.journey);
  const isUnknown = journeys.isSuccess && !isKnown;
  return (
    <Select
      label={t('enter.journey')}
      description={t('enter.hint')}
      searchable
      placeholder={t('enter.choose')}
      nothingFoundMessage={t('enter.nothing')}
      data={offered}
      value={isKnown ? node.journey : null}
      onChange={(journey) => journey !== null && edit({ ...node, journey }, 'journey')}
      error={isUnknown ? t('enter.missing') : problem}
    />
  );
}
