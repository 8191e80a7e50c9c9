import { Alert, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../api/connector-words.ts';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { useConnectors } from '../api/use-connectors.ts';
import classes from './switch-on.module.css';

/** Says that tasks go to the test outbox, where they do, and offers the inbox instead. */
export function SwitchOn() {
  const { t, i18n } = useTranslation('inbox');
  const trpc = useTRPC();
  const { connectors } = useConnectors();
  const { data: connections } = useQuery(trpc.connections.list.queryOptions());
  const save = useChange(
    trpc.connections.save.mutationOptions({
      onSuccess: () => notifications.show({ color: 'green', message: t('on') }),
    }),
    trpc.connections.list.queryFilter(),
  );
  const inboxes = connectors.filter(({ capabilities }) => capabilities.inbox);
  const [first] = inboxes;
  const isOn = connections?.some(({ connector }) => inboxes.some(({ id }) => id === connector));
  if (!first || connections === undefined || isOn) return null;
  const name = wordsIn(first, i18n.language).title;
  return (
    <Alert color="yellow" title={t('off.title')} className={classes.off ?? ''}>
      <div className={classes.words}>
        <p>{t('off.text')}</p>
        <Button loading={save.isPending} onClick={() => save.mutate({ connector: first.id, name, settings: {} })}>
          {t('off.button')}
        </Button>
      </div>
    </Alert>
  );
}
