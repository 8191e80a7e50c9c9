import { Alert, TextInput } from '@mantine/core';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { Json } from '@waymark/core/plan';
import { FormDialog, OptionCards, PanelSection, SchemaForm } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../api/connector-words.ts';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { CallbackAddress } from './callback-address.tsx';
import type { Connection } from './connection.ts';
import { type Rate, RateField } from './rate-field.tsx';
import { defaultsOf, hasFields } from './schema-defaults.ts';
import { useCheck } from './use-check.ts';

/** What the dialog is about; without a connection a new one. */
export interface EditedConnection {
  connector: ConnectorManifest;
  connection: Connection | undefined;
}

/** The form of a connection, made from what its connector declares. Secrets can be written, never read. */
export function ConnectionDialog({ edited, onClose }: { edited: EditedConnection; onClose(): void }) {
  const { connector, connection } = edited;
  const { t, i18n } = useTranslation('channels');
  const { title, fields } = wordsIn(connector, i18n.language);
  const [name, setName] = useState(connection?.name ?? title);
  const [settings, setSettings] = useState<Record<string, Json>>(
    connection?.settings ?? defaultsOf(connector.settings),
  );
  const [secrets, setSecrets] = useState<Record<string, Json>>({});
  const [onUnknown, setOnUnknown] = useState(connection?.onUnknown ?? 'hold');
  const [rate, setRate] = useState<Rate>(connection?.rate ?? null);
  const { save, problems } = useSaveConnection(name, onClose);
  const submit = () => {
    save.mutate({
      ...(connection ? { id: connection.id } : {}),
      connector: connector.id,
      name,
      settings,
      onUnknown,
      rate,
      ...(Object.keys(secrets).length > 0 ? { secrets } : {}),
    });
  };
  return (
    <FormDialog
      title={connection ? t('dialog.edit', { name: connection.name }) : t('dialog.add', { channel: title })}
      confirm={t('dialog.save')}
      busy={save.isPending}
      width={520}
      tall
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('dialog.name')}
        description={t('dialog.nameHint')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {hasFields(connector.settings) && (
        <SchemaForm schema={connector.settings} words={fields} value={settings} onChange={setSettings} />
      )}
      {hasFields(connector.secrets) && (
        <PanelSection title={t('dialog.secrets')}>
          <SchemaForm
            schema={connector.secrets}
            words={fields}
            value={secrets}
            onChange={setSecrets}
            saved={connection?.secretsSet ?? []}
            secret
          />
        </PanelSection>
      )}
      {connection && connector.capabilities.webhook && <CallbackAddress connection={connection} />}
      {!connector.capabilities.inbox && <RateField connector={connector} value={rate} onChange={setRate} />}
      {canBeInDoubt(connector) && (
        <OptionCards
          label={t('onUnknown.label')}
          value={onUnknown}
          onChange={setOnUnknown}
          options={[
            { value: 'hold', label: t('onUnknown.hold'), description: t('onUnknown.holdHint') },
            { value: 'send-again', label: t('onUnknown.again'), description: t('onUnknown.againHint') },
          ]}
        />
      )}
      {problems.length > 0 && (
        <Alert color="red" title={t('dialog.problems')}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Alert>
      )}
    </FormDialog>
  );
}

/** A provider that honours keys for ever gets a message twice and keeps it once: nobody has to decide. */
const canBeInDoubt = ({ capabilities: { idempotency, keyLifetime } }: ConnectorManifest): boolean =>
  idempotency === 'none' || keyLifetime !== undefined;

/** Saves, then tests what was saved: a connection that does not work is told at once. */
function useSaveConnection(name: string, onClose: () => void) {
  const trpc = useTRPC();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const check = useCheck(name);
  const save = useChange(
    trpc.connections.save.mutationOptions({
      onMutate: () => setProblems([]),
      onSuccess: (answer) => {
        if ('problems' in answer) {
          setProblems(answer.problems);
          return;
        }
        onClose();
        check.mutate({ id: answer.id });
      },
    }),
    trpc.connections.list.queryFilter(),
  );
  return { save, problems };
}
