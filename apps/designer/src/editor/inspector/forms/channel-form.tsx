import { Select } from '@mantine/core';
import { Purpose } from '@waymark/core/customer';
import type { ChannelNode } from '@waymark/core/nodes';
import type { JsonObject } from '@waymark/core/plan';
import { OptionCards, PanelSection, SchemaForm } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../../api/connector-words.ts';
import { useConnectors } from '../../../api/use-connectors.ts';
import { useFieldProblems } from '../field-problems.tsx';
import { ConnectionField } from '../fields/connection-field.tsx';
import { useTokens } from '../fields/use-condition-fields.ts';
import type { KindFormProps } from '../kind-form-props.ts';
import classes from './form.module.css';
import { useTroublePath } from './use-trouble-path.ts';

const purposes = ['marketing', 'sales', 'medical', 'service', 'safety'] as const satisfies Purpose[];

/** A message: through which connection, what it says, why it is sent, and what if it cannot be. */
export function ChannelForm({ node, edit }: KindFormProps<ChannelNode>) {
  const { t, i18n } = useTranslation('inspector');
  const { find } = useConnectors();
  const tokens = useTokens();
  const trouble = useTroublePath(node.id);
  const connector = find(node.connector);
  const errors = useFieldProblems(['content']);
  const kept = 'use' in node.content ? String(node.content.use) : undefined;
  return (
    <>
      <ConnectionField
        connector={node.connector}
        value={node.connection}
        onChange={(connection) => edit({ ...node, connection }, 'connection')}
      />
      {connector && kept === undefined && (
        <SchemaForm
          schema={connector.content}
          words={wordsIn(connector, i18n.language).fields}
          value={node.content as JsonObject}
          tokens={tokens}
          errors={errors}
          check="on-change"
          onChange={(content) => edit({ ...node, content }, 'content')}
        />
      )}
      {kept !== undefined && (
        <PanelSection title={t('channel.content')}>
          <p className={classes.hint}>{t('channel.kept', { content: kept })}</p>
        </PanelSection>
      )}
      <Select
        label={t('channel.purpose')}
        description={t(`purpose.${node.purpose}Hint`)}
        data={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        value={node.purpose}
        onChange={(purpose) => purpose && edit({ ...node, purpose: Purpose.parse(purpose) }, 'purpose')}
      />
      <OptionCards
        label={t('channel.trouble')}
        options={[
          { value: 'on', label: t('channel.goOn') },
          { value: 'own', label: t('channel.ownPath'), description: t('channel.ownPathHint') },
        ]}
        value={trouble.own ? 'own' : 'on'}
        onChange={(way) => trouble.set(way === 'own')}
      />
    </>
  );
}
