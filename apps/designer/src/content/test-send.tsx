import { Alert, Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ConnectorManifest } from '@waymark/core/journey';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Questions, useTRPC } from '../api/trpc.ts';
import { recallMe, rememberMe } from '../simulation/test-run/my-details.ts';
import { attributeLabel } from '../words/attribute-label.ts';
import classes from './content.module.css';

type Sending = Questions['contents']['sendTest'];

interface TestSendProps {
  connector: ConnectorManifest;
  source: Sending['source'];
  reader: Sending['reader'];
}

/** Sends what is seen to the address typed, and to nobody else. */
export function TestSend({ connector, source, reader }: TestSendProps) {
  const { t } = useTranslation('content');
  const trpc = useTRPC();
  const { contacts, address: attribute } = connector.capabilities;
  const [to, setTo] = useState(() =>
    attribute === undefined ? '' : (recallMe(localStorage).addresses[attribute] ?? ''),
  );
  const [connection, setConnection] = useState<string | null>(null);
  const [choices, setChoices] = useState<{ id: string; name: string }[]>([]);
  const send = useMutation(
    trpc.contents.sendTest.mutationOptions({
      onSuccess: (sent) => 'connections' in sent && setChoices(sent.connections),
    }),
  );
  if (contacts !== 'customer' || attribute === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() === '') return;
    const me = recallMe(localStorage);
    rememberMe(localStorage, { ...me, addresses: { ...me.addresses, [attribute]: to.trim() } });
    send.mutate({ source, reader, to: to.trim(), ...(connection !== null && { connection }) });
  };
  return (
    <form onSubmit={submit} className={classes.test} aria-label={t('test.title')}>
      {choices.length > 0 && (
        <Select
          className={classes.testRow ?? ''}
          label={t('test.over')}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={connection}
          onChange={setConnection}
        />
      )}
      <TextInput
        label={t('test.title')}
        description={t('test.hint', { address: attributeLabel(attribute) })}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button
        type="submit"
        leftSection={<Send size={16} aria-hidden />}
        loading={send.isPending}
        disabled={to.trim() === ''}
      >
        {t('test.send')}
      </Button>
      {send.data && (
        <Alert color={'sentOver' in send.data ? 'green' : 'red'} role="status" className={classes.testRow ?? ''}>
          {'sentOver' in send.data && t('test.sent', { connection: send.data.sentOver })}
          {'refused' in send.data && t(`test.${send.data.refused}`)}
          {'failure' in send.data && t('test.failed', { message: send.data.failure })}
        </Alert>
      )}
    </form>
  );
}
