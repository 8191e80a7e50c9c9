import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ContentUse } from '@waymark/core/content';
import { Purpose } from '@waymark/core/customer';
import { nameOf } from '@waymark/core/journey';
import type { ChannelNode } from '@waymark/core/nodes';
import type { JsonObject } from '@waymark/core/plan';
import { OptionCards, SchemaForm } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../../api/connector-words.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { useConnectors } from '../../../api/use-connectors.ts';
import { useImagePicker } from '../../../content/use-image-picker.tsx';
import { useFieldProblems } from '../field-problems.tsx';
import { ConnectionField } from '../fields/connection-field.tsx';
import { useTokens } from '../fields/use-condition-fields.ts';
import type { KindFormProps } from '../kind-form-props.ts';
import { KeptContentFields } from './kept-content-fields.tsx';
import { StepPreview } from './step-preview.tsx';
import { useTroublePath } from './use-trouble-path.ts';

/** A message: through which connection, what it says, why it is sent, and what if it cannot be. */
export function ChannelForm({ node, edit }: KindFormProps<ChannelNode>) {
  const { t, i18n } = useTranslation('inspector');
  const { t: content } = useTranslation('content');
  const { find } = useConnectors();
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.workspace.names.queryOptions(undefined, { staleTime: 5_000 }));
  const { pickImage, picker } = useImagePicker();
  const tokens = useTokens();
  const trouble = useTroublePath(node.id);
  const connector = find(node.connector);
  const errors = useFieldProblems(['content']);
  const kept = 'use' in node.content ? (node.content as ContentUse) : undefined;
  const firstKept = names?.contents.find((one) => one.connector === node.connector)?.key ?? '';
  return (
    <>
      <ConnectionField
        connector={node.connector}
        value={node.connection}
        onChange={(connection) => edit({ ...node, connection }, 'connection')}
      />
      <OptionCards
        label={content('use.where')}
        options={[
          { value: 'inline', label: content('use.inline') },
          { value: 'kept', label: content('use.kept'), description: content('use.keptHint') },
        ]}
        value={kept ? 'kept' : 'inline'}
        onChange={(where) => edit({ ...node, content: where === 'kept' ? { use: firstKept } : {} }, 'content-source')}
      />
      {connector && kept === undefined && (
        <SchemaForm
          schema={connector.content}
          words={wordsIn(connector, i18n.language).fields}
          value={node.content as JsonObject}
          tokens={tokens}
          pickImage={pickImage}
          errors={errors}
          check="on-change"
          onChange={(fields) => edit({ ...node, content: fields }, 'content')}
        />
      )}
      {kept !== undefined && (
        <KeptContentFields
          connector={node.connector}
          value={kept}
          onChange={(used) => edit({ ...node, content: used }, 'content')}
        />
      )}
      {connector && <StepPreview connector={connector} name={nameOf(node)} content={node.content as JsonObject} />}
      <Select
        label={t('channel.purpose')}
        description={t(`purpose.${node.purpose}Hint`)}
        data={Purpose.options.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
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
      {picker}
    </>
  );
}
