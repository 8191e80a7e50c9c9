import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { NodeTile, StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { useConnectors } from '../api/use-connectors.ts';
import type { Connection } from '../channels/connection.ts';
import { useFormat } from '../words/use-format.ts';
import classes from './operations.module.css';
import { Section } from './section.tsx';

/** The connections that need attention, and those that somebody holds back. */
export function ConnectionTrouble({ connections, held }: { connections: readonly Connection[]; held: number }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const lead = held > 0 ? t('connections.held', { count: held, shown: format.count(held) }) : t('connections.lead');
  return (
    <Section title={t('connections.title')} lead={lead}>
      <ul className={classes.rows}>
        {connections.map((connection) => (
          <TroubledConnection key={connection.id} connection={connection} />
        ))}
      </ul>
    </Section>
  );
}

function TroubledConnection({ connection }: { connection: Connection }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const trpc = useTRPC();
  const { look } = useConnectors();
  const { id, name, connector, health, heldAt } = connection;
  const { family, icon } = look(connector);
  const release = useChange(
    trpc.connections.release.mutationOptions(),
    trpc.connections.pathFilter(),
    trpc.deliveries.pathFilter(),
  );
  return (
    <li className={classes.row}>
      <NodeTile family={family} icon={icon} />
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          {health.state === 'attention' && (
            <StatusPill tone="error" dot>
              {t('connections.attention')}
            </StatusPill>
          )}
          {heldAt !== undefined && (
            <StatusPill tone="warning" dot>
              {t('connections.heldBack')}
            </StatusPill>
          )}
        </p>
        {health.state === 'attention' && (
          <p className={classes.message}>{health.message ?? t('connections.noReason')}</p>
        )}
        {heldAt !== undefined && (
          <p className={classes.message}>{t('connections.heldSince', { when: format.dayWithin(heldAt) })}</p>
        )}
      </div>
      <div className={classes.tools}>
        {health.state === 'attention' && (
          <Button component={Link} to="/channels" size="xs">
            {t('connections.open')}
          </Button>
        )}
        {heldAt !== undefined && (
          <Button size="xs" loading={release.isPending} onClick={() => release.mutate({ id })}>
            {t('connections.release')}
          </Button>
        )}
      </div>
    </li>
  );
}
