import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { readJourneyFile } from './read-journey-file.ts';

/** Takes in a journey from a file, as a new draft under a free key; nothing that is here is written over. */
export function ImportButton() {
  const { t } = useTranslation('journeys');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const again = useRef<() => void>(null);
  const create = useMutation(
    trpc.journeys.create.mutationOptions({
      onSuccess: async ({ key }) => {
        await queries.invalidateQueries(trpc.journeys.list.queryFilter());
        await navigate({ to: '/journeys/$journey', params: { journey: key } });
      },
    }),
  );
  const read = async (file: File | null) => {
    again.current?.();
    if (!file) return;
    const found = readJourneyFile(await file.text());
    if ('journey' in found) create.mutate({ name: found.journey.name, document: found.journey.document });
    else
      notifications.show({
        color: 'red',
        title: t('import.failed'),
        message: t(`import.${found.reason}`, { file: file.name }),
      });
  };
  return (
    <FileButton accept="application/json,.json" resetRef={again} onChange={(file) => void read(file)}>
      {(props) => (
        <Button {...props} leftSection={<Upload size={16} aria-hidden />} loading={create.isPending}>
          {t('import.button')}
        </Button>
      )}
    </FileButton>
  );
}
