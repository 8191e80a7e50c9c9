import { useQuery } from '@tanstack/react-query';
import { CopyField } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import type { Connection } from './connection.ts';

/** Where a connection's provider tells what became of messages; to be set at the provider. */
export function CallbackAddress({ connection }: { connection: Connection }) {
  const { t } = useTranslation('channels');
  const trpc = useTRPC();
  const { data: workspace } = useQuery(trpc.workspace.get.queryOptions());
  if (!workspace) return null;
  const value = `${workspace.ingestionUrl}/hooks/${connection.id}`;
  return <CopyField label={t('callback.label')} description={t('callback.hint')} value={value} />;
}
