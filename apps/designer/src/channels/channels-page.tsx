import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { ChannelTabs } from './channel-tabs.tsx';
import classes from './channels-page.module.css';
import { ConnectionDialog, type EditedConnection } from './connection-dialog.tsx';
import { ConnectorCard } from './connector-card.tsx';

/** The loaded connectors, each with its connections. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const trpc = useTRPC();
  const { connectors, refused } = useConnectors();
  const connections = useQuery(trpc.connections.list.queryOptions());
  const [edited, setEdited] = useState<EditedConnection>();
  return (
    <Page title={t('title')} lead={t('lead')} tools={<ChannelTabs current="connections" />}>
      {connections.isPending && <Waiting />}
      <div className={classes.cards}>
        {connectors.map((connector) => (
          <ConnectorCard
            key={connector.id}
            connector={connector}
            connections={connections.data?.filter((connection) => connection.connector === connector.id) ?? []}
            onEdit={(connection) => setEdited({ connector, connection })}
          />
        ))}
      </div>
      {refused.length > 0 && (
        <Alert color="yellow" title={t('refused')} className={classes.refused ?? ''}>
          <ul className={classes.reasons}>
            {refused.map(({ name, reason }) => (
              <li key={name}>{t('refusedReason', { name, reason })}</li>
            ))}
          </ul>
        </Alert>
      )}
      {edited && <ConnectionDialog edited={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
