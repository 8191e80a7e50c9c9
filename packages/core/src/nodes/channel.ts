import { z } from 'zod';
import { ContentUse } from '../content/index.ts';
import { Purpose } from '../customer/purpose.ts';
import { chosen } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import type { Json } from '../plan/index.ts';
import { checkContent, checkUse } from './content.ts';
import { common } from './fields.ts';
import { defineKind, type Finding } from './kind.ts';

const InlineContent = z.record(z.string(), z.json());

/** What is sent: fields of the connector's own, or content kept under a key. */
export type Content = ContentUse | Record<string, Json>;

const isKept = (content: Content): content is ContentUse => Object.hasOwn(content, 'use');

/** Sends one message, or asks one person, by a connector. */
export const ChannelNode = z.strictObject({
  ...common,
  kind: z.literal('channel'),
  connector: Name,
  connection: Name.optional(),
  purpose: Purpose,
  content: chosen<Content>((content) => (Object.hasOwn(content, 'use') ? ContentUse : InlineContent)),
});
export type ChannelNode = z.infer<typeof ChannelNode>;

export const channel = defineKind<ChannelNode>({
  kind: 'channel',
  icon: 'send',
  schema: ChannelNode,
  delivers: true,
  create({ connectors, connector = connectors[0]?.id ?? 'none' }) {
    const staff = connectors.find(({ id }) => id === connector)?.capabilities.contacts === 'staff';
    return { kind: 'channel', connector, purpose: staff ? 'sales' : 'marketing', content: {} };
  },
  family: (node, { connectors }) => connectors.find(({ id }) => id === node.connector)?.family ?? 'channel',
  outlets: () => ['next', 'blocked', 'failed'],
  takesTime: () => false,
  check({ id, connector, connection, purpose, content }, { connectors, workspace, schemaOf, isWired }) {
    const found: Finding[] = [];
    const manifest = connectors.find((one) => one.id === connector);
    if (!manifest) {
      found.push({
        code: 'unknown-reference',
        key: 'unknown-connector',
        path: ['connector'],
        values: { reference: connector },
      });
    }
    if (connection !== undefined && workspace?.connections?.includes(connection) === false) {
      const values = { reference: connection };
      found.push({ code: 'unknown-reference', key: 'unknown-connection', path: ['connection'], values });
    }
    if (!isKept(content)) {
      if (manifest) found.push(...checkContent(content, manifest, { purpose, schemaOf }));
    } else if (workspace?.contents) {
      const kept = workspace.contents.find(({ key }) => key === content.use);
      const values = { reference: content.use };
      if (kept) found.push(...checkUse(content, kept, { manifest, purpose }));
      else found.push({ code: 'unknown-reference', key: 'unknown-content', path: ['content', 'use'], values });
    }
    if (purpose !== 'safety' && isWired(id, 'next') && !isWired(id, 'blocked'))
      found.push({ code: 'blocked-unhandled' });
    return found;
  },
  compile({ id, connector, connection, purpose }, { name, next, connectors }) {
    const manifest = connectors.find((one) => one.id === connector);
    const address = manifest?.capabilities.address;
    return {
      id,
      step: {
        type: 'deliver',
        name,
        next,
        connector,
        title: manifest?.title ?? connector,
        ...(connection === undefined ? {} : { connection }),
        channel: manifest?.channel ?? connector,
        contacts: manifest?.capabilities.contacts ?? 'customer',
        ...(address === undefined ? {} : { address }),
        purpose,
      },
    };
  },
  sentence({ connector, content }, { connectors, contents }) {
    const manifest = connectors.find((one) => one.id === connector);
    if (isKept(content)) {
      const name = contents?.find(({ key }) => key === content.use)?.name ?? content.use;
      return { key: 'channel.kept', values: { content: name } };
    }
    if (!manifest) return { key: 'channel.unknown', values: { connector } };
    const fields = Object.entries(content).map(([field, value]) => [field, said(value)]);
    const templates = Object.entries(manifest.words).map(([language, words]) => [language, words.sentence]);
    return {
      key: 'channel.inline',
      values: { ...Object.fromEntries(fields), connector: manifest.title },
      templates: Object.fromEntries(templates),
    };
  },
});

/** A field's value as a sentence shows it: short, on one line. */
function said(value: Json): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\s+/g, ' ').trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
