import { Button } from '@mantine/core';
import type { ConnectorManifest } from '@waymark/core/journey';
import { NodeTile } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../api/connector-words.ts';
import type { Connection } from './connection.ts';
import { ConnectionRow } from './connection-row.tsx';
import classes from './connector-card.module.css';

interface ConnectorCardProps {
  connector: ConnectorManifest;
  connections: readonly Connection[];
  /** Without a connection: a new one. */
  onEdit(connection?: Connection): void;
}

/** A channel with its connections; without any, what happens to its messages. */
export function ConnectorCard({ connector, connections, onEdit }: ConnectorCardProps) {
  const { t, i18n } = useTranslation('channels');
  const { title } = wordsIn(connector, i18n.language);
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <NodeTile family={connector.family} icon={connector.icon} />
        <div className={classes.words}>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.version}>{t('connectorVersion', { version: connector.version })}</p>
        </div>
        {!connector.capabilities.outboxOnly && (
          <Button
            size="xs"
            leftSection={<Plus size={14} aria-hidden />}
            aria-label={t('addTo', { channel: title })}
            onClick={() => onEdit()}
          >
            {t('add')}
          </Button>
        )}
      </header>
      {connections.length === 0 ? (
        <p className={classes.none}>{t(connector.capabilities.outboxOnly ? 'outboxOnly' : 'noConnection')}</p>
      ) : (
        <ul className={classes.rows}>
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} onEdit={() => onEdit(connection)} />
          ))}
        </ul>
      )}
    </section>
  );
}
