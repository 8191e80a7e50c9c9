import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NodeTile } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import type { Answers } from '../api/trpc.ts';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useFormat } from '../words/use-format.ts';
import { MessageContent } from './message-content.tsx';
import { MessageResponses } from './message-responses.tsx';
import classes from './message-view.module.css';

type Message = Answers['outbox']['get'];
/** One captured message: to whom, what it says, its links, and what may happen to it. */
export function MessageView({ id }: { id: string }) {
  const trpc = useTRPC();
  const message = useQuery(trpc.outbox.get.queryOptions({ id }, live));
  if (!message.data) return <section className={classes.card}>{message.isPending && <Waiting />}</section>;
  return (
    <section className={classes.card}>
      <Head message={message.data} />
      <MessageContent message={message.data} />
      <Links links={message.data.links} />
      <MessageResponses message={message.data} />
    </section>
  );
}

function Head({ message }: { message: Message }) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const { look } = useConnectors();
  const { family, icon, title } = look(message.connector);
  return (
    <header className={classes.head}>
      <NodeTile family={family} icon={icon} title={title} />
      <div className={classes.headWords}>
        <h2 className={classes.preview}>{message.preview}</h2>
        <p className={classes.meta}>
          {message.to === ''
            ? t('about', { name: message.customer.name })
            : t('to', { name: message.customer.name, address: message.to })}
          <span aria-hidden> · </span>
          <time dateTime={message.at}>{format.moment(message.at)}</time>
        </p>
      </div>
      <Anchor component={Link} to={`/journeys/${message.journey}`} className={classes.journey}>
        {t('openJourney')}
      </Anchor>
    </header>
  );
}

function Links({ links }: { links: Message['links'] }) {
  const { t } = useTranslation('outbox');
  if (links.length === 0) return null;
  return (
    <div className={classes.block}>
      <h3 className={classes.heading}>{t('links')}</h3>
      <ul className={classes.links}>
        {links.map((link) => (
          <li key={link.url}>
            <Anchor href={link.url} target="_blank" rel="noreferrer">
              {link.label ?? link.target}
            </Anchor>
            {link.label !== undefined && link.label !== link.target && (
              <span className={classes.target}>{link.target}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
