import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { useFormat } from '../words/use-format.ts';
import classes from './message-view.module.css';

/** Buttons for the events of the message's connector, and what happened so far. */
export function MessageResponses({ message }: { message: Answers['outbox']['get'] }) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const { eventLabel } = useConnectors();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const respond = useMutation(
    trpc.outbox.respond.mutationOptions({
      onSuccess: (_, { event }) => {
        const { preview, customer } = message;
        const happened = t('happened', { event: eventLabel(event), message: preview, name: customer.name });
        notifications.show({ message: happened, color: 'green' });
        return queries.invalidateQueries(trpc.outbox.get.queryFilter({ id: message.id }));
      },
    }),
  );
  return (
    <div className={classes.block}>
      <h3 className={classes.heading}>{t('makeHappen')}</h3>
      <p className={classes.hint}>{t('makeHappenHint')}</p>
      <div className={classes.events}>
        {message.events.map(({ event }) => (
          <Button
            key={event}
            size="xs"
            loading={respond.isPending && respond.variables.event === event}
            onClick={() => respond.mutate({ id: message.id, event })}
          >
            {eventLabel(event)}
          </Button>
        ))}
      </div>
      {message.responses.length > 0 && (
        <ul className={classes.responses}>
          {message.responses.map((response) => (
            <li key={`${response.event} ${response.at}`}>
              <span>{eventLabel(response.event)}</span>
              <time dateTime={response.at}>{format.moment(response.at)}</time>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
