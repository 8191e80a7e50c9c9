import { useQuery } from '@tanstack/react-query';
import { CodeSnippet, PanelSection, Segmented } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { curlCall, nodeCall } from './call-code.ts';

const ways = ['curl', 'node'] as const;

/** How to send the event from another program: ready to copy, with this workspace's address, key and a customer of it. */
export function CallSnippet({ event }: { event: string }) {
  const { t } = useTranslation('inspector');
  const trpc = useTRPC();
  const workspace = useQuery(trpc.workspace.get.queryOptions(undefined, { staleTime: 60_000 }));
  const customers = useQuery(trpc.customers.sample.queryOptions({}, { staleTime: 60_000 }));
  const [way, setWay] = useState<(typeof ways)[number]>('curl');
  if (!workspace.data || customers.isPending) return null;
  const { ingestionUrl, writeKey } = workspace.data;
  const code = (way === 'curl' ? curlCall : nodeCall)({
    url: ingestionUrl,
    writeKey,
    event,
    userId: customers.data?.[0]?.id ?? 'hcp-1',
  });
  return (
    <PanelSection title={t('snippet.title')}>
      <Segmented
        label={t('snippet.way')}
        size="xs"
        fullWidth
        choices={ways.map((one) => ({ value: one, label: t(`snippet.${one}`) }))}
        value={way}
        onChange={setWay}
      />
      <CodeSnippet label={t(`snippet.${way}Label`)} code={code} />
    </PanelSection>
  );
}
