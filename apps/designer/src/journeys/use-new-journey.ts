import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';

/** Begins an empty journey and opens it. */
export function useNewJourney() {
  const { t } = useTranslation('journeys');
  const trpc = useTRPC();
  const navigate = useNavigate();
  const begin = useMutation(
    trpc.journeys.create.mutationOptions({
      onSuccess: ({ key }) => navigate({ to: '/journeys/$journey', params: { journey: key } }),
    }),
  );
  return { create: () => begin.mutate({ name: t('newName') }), creating: begin.isPending };
}
